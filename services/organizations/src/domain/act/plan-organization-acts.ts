import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate } from '@danvan/contracts';
import { decide } from '../organization/decide.ts';
import { parentTypes } from '../organization/placement.ts';
import type { OrganizationRefusal } from '../organization/refusals.ts';
import type { Organization, OrganizationCommand } from '../organization/types.ts';
import { lastsAfter } from '../periods.ts';
import type { Reroute } from '../reroute.ts';
import type { Planned, Step } from './act.ts';

type PlannedOrganizations = Planned<OrganizationRefusal>;
type Dated = { readonly on: IsoDate; readonly legalBasis: string | null };

type Act = Exclude<OrganizationCommand, { type: 'reroute' }>;

const step = (id: string, command: Act): Step => ({
  aggregate: 'organization',
  id,
  command: { ...command, decided: true },
});

/** One command to one organization; what stands under it follows where it now stands. */
export function planOrganizationCommand(state: Organization | null, id: string, command: Act): PlannedOrganizations {
  const decision = decide(state, command);
  if (!decision.ok) return decision;
  const reroutes = decision.events.flatMap((event): Reroute[] =>
    event.type === 'OrganizationMoved'
      ? event.places.map(({ from, path }) => ({ of: 'ORGANIZATION', through: id, to: path, level: null, on: from }))
      : [],
  );
  return { ok: true, plan: { steps: [step(id, command)], reroutes: withoutRepeats(reroutes) } };
}

/** A place that differs only in its unit is no other way for what stands under it. */
const withoutRepeats = (reroutes: readonly Reroute[]): Reroute[] =>
  reroutes.filter(({ to }, index) => reroutes[index - 1]?.to.join() !== to.join());

const intoItsPlace = (from: string, to: Organization, on: IsoDate): Reroute[] =>
  withoutRepeats(
    to.periods
      .filter((period) => lastsAfter(period, on))
      .map((period) => ({ of: 'ORGANIZATION', through: from, to: period.path, level: null, on: period.from > on ? period.from : on })),
  );

const under = (organization: Organization, other: Organization) =>
  other.path.includes(organization.id) && other.id !== organization.id ? refuse<OrganizationRefusal>('CYCLE', {}, ['intoId']) : null;

/** Organizations go into one of their type, with all that stands under them. */
export function planOrganizationMerge(
  sources: readonly Organization[],
  into: Organization,
  { on, legalBasis }: Dated,
): PlannedOrganizations {
  const merge = { type: 'merge', into, on, legalBasis } as const;
  const takeOver = { type: 'takeOver', predecessorIds: sources.map(({ id }) => id), on, legalBasis } as const;
  for (const source of sources) {
    const decision = under(source, into) ?? decide(source, merge);
    if (!decision.ok) return decision;
  }
  const received = decide(into, takeOver);
  if (!received.ok) return received;
  const [first, ...others] = sources.map(({ id }) => step(id, merge));
  if (!first) return refuse('NOT_FOUND');
  const reroutes = sources.flatMap(({ id }) => intoItsPlace(id, into, on));
  return { ok: true, plan: { steps: [first, ...others, step(into.id, takeOver)], reroutes } };
}

/** An organization ends; what stands under it goes to the one that takes over. @param children those directly under it that stand */
export function planDissolve(
  organization: Organization,
  {
    children,
    takenOverBy,
    reason,
    on,
    legalBasis,
  }: Dated & {
    readonly children: readonly Pick<Organization, 'name' | 'type'>[];
    readonly takenOverBy: Organization | null;
    readonly reason: string | null;
  },
): PlannedOrganizations {
  const dissolve = { type: 'dissolve', reason, takenOverBy: takenOverBy?.id ?? null, on, legalBasis } as const;
  const decision = decide(organization, dissolve);
  if (!decision.ok) return decision;
  const alone = step(organization.id, dissolve);
  if (!takenOverBy) {
    const remaining = children.slice(0, 10).map(({ name }) => name);
    if (remaining.length > 0) return refuse('CHILDREN_REMAIN', { children: remaining }, ['takenOverBy']);
    return { ok: true, plan: { steps: [alone], reroutes: [] } };
  }
  const takeOver = { type: 'takeOver', predecessorIds: [organization.id], on, legalBasis } as const;
  const unfit = children.find(({ type }) => !parentTypes(type).includes(takenOverBy.type));
  if (takenOverBy.id === organization.id) return refuse('INTO_ITSELF', {}, ['takenOverBy']);
  if (unfit) {
    const details = { type: unfit.type, parentType: takenOverBy.type, allowed: parentTypes(unfit.type) };
    return refuse('WRONG_PARENT_TYPE', details, ['takenOverBy']);
  }
  const received = under(organization, takenOverBy) ?? decide(takenOverBy, takeOver);
  if (!received.ok) return received;
  const steps = [alone, step(takenOverBy.id, takeOver)] as const;
  return { ok: true, plan: { steps: [...steps], reroutes: intoItsPlace(organization.id, takenOverBy, on) } };
}
