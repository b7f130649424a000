import { type CommandMeta, toState, VersionConflict } from '@danvan/aggregate-store';
import { type OrganizationFacts, type OrganizationView, organization } from '@danvan/contracts';
import type { Reaction, ReceivedEvent } from '@danvan/messaging';
import { localDate } from '@danvan/subgraph';
import type { GrievanceCase } from '../domain/case/types.ts';
import type { Stores } from '../persistence/stores.ts';

const group = 'grievances.resolver-succession.v1';

type Kept = Pick<Stores, 'cases' | 'organizations' | 'marks'>;
type Gone = ReceivedEvent<OrganizationView> & { readonly after: OrganizationView };

const isGone = (event: ReceivedEvent<OrganizationView>): event is Gone => event.after !== null && event.after.status !== 'ACTIVE';

/** On the platform's own behalf; the same event again meets its own key. */
const metaOf = ({ id, version, time, traceparent }: Gone): CommandMeta => ({
  actor: { id: 'resolver-succession', roles: ['SERVICE'], organizationId: null },
  now: new Date(time),
  idempotencyKey: `${id}:${version}`,
  input: null,
  traceparent,
});

/** The one organization that took over, as it stands now. Where there are several, who of them is competent is not for a machine to say. */
async function successorOf({ organizations }: Kept, { successorIds = [] }: OrganizationView): Promise<OrganizationFacts | null> {
  const [id, ...others] = successorIds;
  if (id === undefined || others.length > 0) return null;
  const found = await organizations.model.findOne({ _id: id }).lean<{ unitCode: string; unitPath: string[]; path: string[] }>();
  // Its own event may still be on the way: an error has this one tried again.
  if (!found) throw new Error(`the successor ${id} has not arrived yet`);
  return { id, unitCode: found.unitCode, unitPath: found.unitPath, path: found.path };
}

/** Every open case that the organization resolves follows the successor, or is marked as without a resolver. */
async function succeed(kept: Kept, event: Gone): Promise<void> {
  const open = await kept.cases.model.find({ 'resolver.id': event.id, endedOn: null }).lean();
  if (open.length === 0) return;
  const successor = await successorOf(kept, event.after);
  const today = localDate(new Date(event.time));
  for (const document of open) {
    const { id } = toState<GrievanceCase>(document);
    try {
      await kept.cases.execute(id, { type: 'succeedResolver', successor, on: today, today }, metaOf(event));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      throw new Error(`${id} is being changed by others`, { cause: error }); // tried again
    }
  }
}

/** When an organization is merged or dissolved, its open cases follow its successor or are flagged. */
export const resolverSuccession = (kept: Kept): Reaction<OrganizationView> => ({
  group,
  topic: organization,
  isNew: async () => (await kept.marks.model.exists({ _id: group })) === null,
  async begin() {
    await kept.marks.model.updateOne({ _id: group }, { $setOnInsert: { begunAt: new Date() } }, { upsert: true });
  },
  async apply(events) {
    for (const event of events) if (isGone(event)) await succeed(kept, event);
    return [];
  },
});
