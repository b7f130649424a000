import { fillText, idFor, refuse } from '@danvan/aggregate-store';
import { commandMeta, mutationError } from '@danvan/subgraph';
import { type Fault, type Known, type PlannedImport, planImport, type Row } from '../../domain/import/plan-import.ts';
import { importRefusals } from '../../domain/import/refusals.ts';
import type { MutationResolvers, OrganizationRowInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';

const mostRows = 500;
/** The same reference is the same organization, whoever imports it and however often. */
const idOf = (reference: string): string => idFor('organization', 'import', reference);

const rowOf = ({ line, reference, name, type, unitCode, parent, on, provenance }: OrganizationRowInput): Row => ({
  line,
  id: idOf(reference),
  reference,
  name,
  organizationType: type,
  unitCode,
  parent: parent ? { given: parent, ids: [idOf(parent), parent] } : null,
  on,
  provenance: provenance ?? 'RECORDED',
});

/** Everything that stands already and that some row names. */
async function knownTo(rows: readonly Row[], { units, organizations }: Context): Promise<Known> {
  const codes = [...new Set(rows.map(({ unitCode }) => unitCode))];
  const ids = [...new Set(rows.flatMap(({ id, parent }) => [id, ...(parent?.ids ?? [])]))];
  const [unitsFound, organizationsFound] = await Promise.all([units.loadMany(codes), organizations.loadMany(ids)]);
  return {
    units: new Map(unitsFound.flatMap((unit) => (unit ? [[unit.id, unit]] : []))),
    organizations: new Map(organizationsFound.flatMap((organization) => (organization ? [[organization.id, organization]] : []))),
  };
}

const faultShown = ({ line, reference, refusal }: Fault) => {
  const text = Object.entries(importRefusals).find(([code]) => code === refusal.code)?.[1] ?? { en: refusal.code, vi: refusal.code };
  const [messageEn, messageVi] = [fillText(text.en, refusal.details), fillText(text.vi, refusal.details)];
  return { line, reference, code: refusal.code, messageEn, messageVi };
};

const answer = ({ registered, unchanged, faults }: PlannedImport) => ({
  registered: faults.length > 0 ? 0 : registered,
  unchanged,
  faults: faults.map(faultShown),
  errors: [],
});

export const importOrganizations: MutationResolvers['importOrganizations'] = async (_, { input }, context) => {
  if (input.rows.length > mostRows) {
    const { refusal } = refuse('TOO_MANY_ROWS', { most: mostRows }, ['rows']);
    return { registered: 0, unchanged: 0, faults: [], errors: [mutationError(refusal, importRefusals, context.language)] };
  }
  const [rows, assumed] = [input.rows.map(rowOf), (input.assumed ?? []).map(rowOf)];
  const planned = async () => planImport(rows, input.validateOnly ? assumed : [], await knownTo([...rows, ...assumed], context));
  if (input.validateOnly) return answer(await planned());
  let outcome: PlannedImport | undefined;
  const plan = async () => {
    outcome = await planned();
    return { ok: true, plan: outcome.plan } as const;
  };
  const { idempotencyKey } = input;
  // The rows are in the act's commands: what was sent need not be kept beside them.
  await context.structure.perform(null, plan, await commandMeta(context, { idempotencyKey }));
  return answer(outcome ?? (await planned()));
};
