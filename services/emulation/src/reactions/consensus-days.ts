import { household } from '@danvan/contracts';
import type { Reaction } from '@danvan/messaging';
import { accountForDays } from '../persistence/consensus-days.ts';
import type { Stores } from '../persistence/stores.ts';

const group = 'emulation.consensus-days.v1';

type Needed = Pick<Stores, 'households' | 'consensusDays' | 'marks'>;
type Step = { readonly campaignId: string; readonly on: string };

/**
 * Keeps the days of campaigns after what happened to their households. A mutation accounts for its day at once; this is what makes it
 * certain when the service was killed between the two. An event only says which household to look at: its document knows every day.
 */
export const consensusDays = ({
  households,
  consensusDays: days,
  marks,
}: Needed): Reaction<Awaited<ReturnType<typeof household.view.parse>>> => ({
  group,
  topic: household,
  isNew: async () => (await marks.model.exists({ _id: group })) === null,
  async begin() {
    await marks.model.updateOne({ _id: group }, { $setOnInsert: { begunAt: new Date() } }, { upsert: true });
  },
  async apply(events) {
    const steps = await stepsOf(households, new Set(events.map(({ id }) => id)));
    for (const [campaignId, ofCampaign] of Map.groupBy(steps, (step) => step.campaignId)) {
      await accountForDays(
        households.model,
        days.model,
        campaignId,
        ofCampaign.map(({ on }) => on),
      );
    }
    return [];
  },
});

async function stepsOf({ loadMany }: Needed['households'], ids: ReadonlySet<string>): Promise<Step[]> {
  const found = await loadMany([...ids]);
  return found.flatMap((one) => (one ? one.course.map(({ on }) => ({ campaignId: one.campaignId, on })) : []));
}
