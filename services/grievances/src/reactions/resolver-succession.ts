import { type CommandMeta, followUp, serviceActor, VersionConflict } from '@danvan/aggregate-store';
import { type OrganizationFacts, type OrganizationView, organization } from '@danvan/contracts';
import type { ReceivedEvent } from '@danvan/messaging';
import { localDate } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'cases' | 'organizations' | 'marks'>;
type Gone = ReceivedEvent<OrganizationView> & { readonly after: OrganizationView };

const isGone = (event: ReceivedEvent<OrganizationView>): event is Gone => event.after !== null && event.after.status !== 'ACTIVE';

/** On the platform's own behalf; the same event again meets its own key. */
const metaOf = ({ id, version, time, traceparent }: Gone): CommandMeta => ({
  actor: serviceActor('grievances'),
  now: new Date(time),
  idempotencyKey: `succession:${id}:${version}`,
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
  const open = await kept.cases.model.find({ 'resolver.id': event.id, endedOn: null }, { _id: 1 }).lean<{ _id: string }[]>();
  if (open.length === 0) return;
  const successor = await successorOf(kept, event.after);
  const today = localDate(new Date(event.time));
  for (const { _id } of open) {
    try {
      await kept.cases.execute(_id, { type: 'succeedResolver', successor, on: today, today }, metaOf(event));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      throw new Error(`${_id} is being changed by others`, { cause: error }); // tried again
    }
  }
}

/** When an organization is merged or dissolved, its open cases follow its successor or are flagged. */
export const resolverSuccession = (kept: Kept) =>
  followUp(organization, {
    group: 'grievances.resolver-succession.v1',
    marks: kept.marks,
    async act(event) {
      if (isGone(event)) await succeed(kept, event);
    },
  });
