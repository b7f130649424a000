import { type Refusal, refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, OrganizationType, Provenance } from '@danvan/contracts';
import type { Plan, Step } from '../act/act.ts';
import { decide } from '../organization/decide.ts';
import { evolve } from '../organization/evolve.ts';
import type { HomeUnit, Organization } from '../organization/types.ts';

/** A row of an import, its reference turned into the id that it has in every import. */
export type Row = {
  readonly line: number;
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly organizationType: OrganizationType;
  readonly unitCode: string;
  /** Ids under which the organization above may be known: by its reference, or as it was given. */
  readonly parent: { readonly given: string; readonly ids: readonly string[] } | null;
  readonly on: IsoDate;
  readonly provenance: Provenance;
};

export type Fault = { readonly line: number; readonly reference: string; readonly refusal: Refusal };

export type PlannedImport = {
  /** Null where there is nothing to do, or something is wrong. */
  readonly plan: Plan | null;
  readonly registered: number;
  readonly unchanged: number;
  readonly faults: readonly Fault[];
};

export type Known = { readonly units: ReadonlyMap<string, HomeUnit>; readonly organizations: ReadonlyMap<string, Organization> };

const named = ({ name, periods }: Organization, wanted: string): boolean =>
  name === wanted || periods.some((period) => period.name === wanted);

/** Is this organization the one that the row would register? It may have been renamed and moved since. */
const isAsImported = (organization: Organization, { name, organizationType, on }: Row): boolean =>
  organization.type === organizationType && organization.validFrom === on && named(organization, name.trim());

function registering(row: Row, known: Known, made: ReadonlyMap<string, Organization>) {
  const { id, name, organizationType, unitCode, parent: above, on, provenance } = row;
  const unit = known.units.get(unitCode);
  const parentId = above?.ids.find((one) => made.has(one));
  const parent = parentId === undefined ? null : (made.get(parentId) ?? null);
  if (!unit) return refuse('UNKNOWN_UNIT', { unit: unitCode }, ['unitCode']);
  if (above && !parent) return refuse('UNKNOWN_PARENT', { parent: above.given }, ['parent']);
  const command = { type: 'register', id, name, organizationType, unit, parent, on, provenance, legalBasis: null } as const;
  const decision = decide(null, command);
  return decision.ok ? { ok: true as const, command, organization: decision.events.reduce<Organization | null>(evolve, null) } : decision;
}

/**
 * What an import comes to: a registration for each row that is not there yet, or for every bad row what is wrong with it.
 * @param assumed rows that stand above some of these and are taken as registered where they are not
 */
export function planImport(rows: readonly Row[], assumed: readonly Row[], known: Known): PlannedImport {
  const made = new Map(known.organizations);
  for (const row of assumed) {
    const outcome = made.has(row.id) ? null : registering(row, known, made);
    if (outcome?.ok && outcome.organization) made.set(row.id, outcome.organization);
  }
  const steps: Step[] = [];
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  let unchanged = 0;
  for (const row of rows) {
    const fault = (refusal: Refusal) => faults.push({ line: row.line, reference: row.reference, refusal });
    const existing = known.organizations.get(row.id);
    const first = lines.get(row.id);
    lines.set(row.id, first ?? row.line);
    if (first !== undefined) fault(refuse('REFERENCE_TWICE', { reference: row.reference, line: first }).refusal);
    else if (existing && isAsImported(existing, row)) unchanged += 1;
    else if (existing) fault(refuse('IMPORTED_OTHERWISE', { reference: row.reference, name: existing.name }).refusal);
    else {
      const outcome = registering(row, known, made);
      if (!outcome.ok) fault(outcome.refusal);
      else {
        if (outcome.organization) made.set(row.id, outcome.organization);
        steps.push({ aggregate: 'organization', id: row.id, command: { ...outcome.command, decided: true } });
      }
    }
  }
  const [first, ...others] = steps;
  const plan: Plan | null = first && faults.length === 0 ? { steps: [first, ...others], reroutes: [] } : null;
  return { plan, registered: steps.length, unchanged, faults };
}
