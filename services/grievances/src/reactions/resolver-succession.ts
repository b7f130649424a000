import { commandTo, type FollowUp, follow } from '@danvan/aggregate-store';
import { type OrganizationFacts, type OrganizationView, organization } from '@danvan/contracts';
import type { ReceivedEvent } from '@danvan/messaging';
import { localDate } from '@danvan/subgraph';
import type { Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'cases' | 'organizations' | 'marks'>;

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
async function* succession(kept: Kept, { id, time, after }: ReceivedEvent<OrganizationView>): AsyncIterable<FollowUp> {
  if (after === null || after.status === 'ACTIVE') return;
  const open = await kept.cases.model.find({ 'resolver.id': id, endedOn: null }, { _id: 1 }).lean<{ _id: string }[]>();
  if (open.length === 0) return;
  const successor = await successorOf(kept, after);
  const on = after.validTo ?? localDate(new Date(time));
  for (const { _id } of open) yield commandTo(kept.cases, _id, { type: 'succeedResolver', successor, on, today: on });
}

/** When an organization is merged or dissolved, its open cases follow its successor or are flagged. */
export const resolverSuccession = (kept: Kept) =>
  follow(organization, {
    group: 'grievances.resolver-succession.v1',
    marks: kept.marks,
    commands: (event) => succession(kept, event),
  });
