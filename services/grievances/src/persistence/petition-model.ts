import { aggregateModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { Petition } from '../domain/petition/types.ts';

const text = { type: String, required: true };
const maybe = { type: String, default: null };

export const petitionModel = (connection: Connection) =>
  aggregateModel<Petition>(
    connection,
    'petitions',
    {
      kind: text,
      channel: text,
      receivedOn: text,
      fieldCode: text,
      signatoryType: text,
      signatoryCount: { type: Number, required: true },
      forwarder: maybe,
      petitionerIds: { type: [String], default: [] },
      textId: maybe,
      identityErasedOn: maybe,
      projectCode: maybe,
      splitFromId: maybe,
      organization: { type: Schema.Types.Mixed, required: true },
      status: text,
      eligibility: maybe,
      ineligibilityReason: maybe,
      competent: { type: Boolean, default: null },
      classifiedOn: maybe,
      disposedOn: maybe,
      filingReason: maybe,
      referredToId: maybe,
      caseId: maybe,
      openedCase: { type: Boolean, required: true },
      priorResolution: maybe,
      duplicateOfId: maybe,
      repliedOn: maybe,
      splitInto: { type: [String], required: true },
      provenance: text,
      lastOn: text,
      derived: { type: Schema.Types.Mixed, required: true },
    },
    [
      [{ 'organization.unitPath': 1, _id: 1 }],
      [{ receivedOn: 1, _id: 1 }],
      [{ kind: 1, status: 1 }],
      [{ caseId: 1 }],
      [{ 'organization.path': 1, 'derived.countedUntil': 1 }],
    ],
  );

/** Which of these petitions there are. */
export const petitionsThere =
  ({ model }: ReturnType<typeof petitionModel>) =>
  async (ids: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set((await model.find({ _id: { $in: [...ids] } }, { _id: 1 }).lean<{ _id: string }[]>()).map(({ _id }) => _id));

/** What can be asked of a petition, and where it stands. `within…` looks into the paths. */
export const petitionFilterFields = {
  id: '_id',
  kind: 'kind',
  channel: 'channel',
  fieldCode: 'fieldCode',
  withinField: 'derived.fieldPath',
  signatoryType: 'signatoryType',
  status: 'status',
  eligibility: 'eligibility',
  receivedOn: 'receivedOn',
  organizationId: 'organization.id',
  withinOrganization: 'organization.path',
  unitCode: 'organization.unitCode',
  withinUnit: 'organization.unitPath',
  caseId: 'caseId',
  projectCode: 'projectCode',
  provenance: 'provenance',
} as const;
