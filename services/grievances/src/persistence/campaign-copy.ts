import { type CopyRow, type Indexed, plainModel } from '@danvan/aggregate-store';
import type { ConsensusCampaignView } from '@danvan/contracts';
import type { Connection } from 'mongoose';

/** What grievances needs to know of a consensus campaign: which project it is for. */
export type CampaignCopy = CopyRow & Pick<ConsensusCampaignView, 'projectCode' | 'unitCode' | 'status'>;

const text = { type: String, required: true };

export const campaignCopyModel = (connection: Connection): Indexed<CampaignCopy> =>
  plainModel<CampaignCopy>(
    connection,
    'campaign_copies',
    { version: { type: Number, required: true }, projectCode: text, unitCode: text, status: text },
    [[{ projectCode: 1, _id: 1 }]],
  );

/** The campaigns for these projects, by project; ids in order. */
export async function campaignsByProject({ model }: Indexed<CampaignCopy>, projectCodes: readonly string[]): Promise<readonly string[][]> {
  const found = await model
    .find({ projectCode: { $in: [...projectCodes] } }, { projectCode: 1 })
    .sort({ projectCode: 1, _id: 1 })
    .lean<Pick<CampaignCopy, '_id' | 'projectCode'>[]>();
  const byProject = Map.groupBy(found, ({ projectCode }) => projectCode);
  return projectCodes.map((code) => (byProject.get(code) ?? []).map(({ _id }) => _id));
}
