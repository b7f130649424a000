import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { dossierRefusals } from '../../domain/one-stop/refusals.ts';
import type { DossierCommand } from '../../domain/one-stop/types.ts';
import type { ApologiseForDossierInput, MutationResolvers, RateDossierInput, RefuseDossierInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { dossierCommands } from '../dealing-commands.ts';
import { assertCovered, dossierMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

type DossierInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null;
  readonly oneStopDossierId: string;
  readonly on?: string | null;
};
type Name = keyof typeof dossierCommands;
type Said<Command> = Omit<Extract<DossierCommand, { type: Command }>, 'type' | 'on' | 'today'>;

const receiveDossier: MutationResolvers['receiveDossier'] = async (_, { input }, context: Context) => {
  const { procedureCode, field, interAgency, workingDays, organizationId, provenance } = input;
  const organization = await context.loaders.organization.load(organizationId);
  if (!organization) return unknown('oneStopDossier', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
  await assertCovered(context, 'dossier.handle', organization);
  const { unitCode, unitPath, path } = organization;
  const id = idFor('dossier', context.actor.id, input.idempotencyKey);
  const facts = { id, procedureCode, field, interAgency, workingDays, provenance };
  return context.dossiers
    .execute(
      id,
      { type: 'receive', ...facts, organization: { id: organizationId, unitCode, unitPath, path }, ...dated(input, context) },
      await commandMeta(context, input),
    )
    .then(asPayload('oneStopDossier', dossierRefusals, context));
};

async function execute<N extends Name>(name: N, input: DossierInput, said: Said<(typeof dossierCommands)[N]['command']>, context: Context) {
  const { command, action } = dossierCommands[name];
  return context.dossiers
    .execute(
      input.oneStopDossierId,
      { type: command, ...said, ...dated(input, context) } as unknown as DossierCommand,
      await dossierMeta(context, input, action),
    )
    .then(asPayload('oneStopDossier', dossierRefusals, context));
}

/** A command that says no more than which dossier and when. */
const bare =
  <N extends Name>(name: N) =>
  (_: unknown, { input }: { input: DossierInput }, context: Context) =>
    execute(name, input, {} as Said<(typeof dossierCommands)[N]['command']>, context);

/** Within one authority: where both stand under the same organization, or one under the other. */
function sameAuthority(one: readonly string[], other: readonly string[]): boolean {
  const above = (path: readonly string[]) => path.at(-2) ?? path.at(-1);
  return above(one) === above(other) || one.includes(other.at(-1) ?? '') || other.includes(one.at(-1) ?? '');
}

const handOverDossier: MutationResolvers['handOverDossier'] = async (_, { input }, context: Context) => {
  const { oneStopDossierId, toOrganizationId } = input;
  const to = await context.loaders.organization.load(toOrganizationId);
  if (!to) return unknown('oneStopDossier', 'UNKNOWN_ORGANIZATION', 'toOrganizationId', toOrganizationId, context);
  const dossier = await context.loaders.dossier.load(oneStopDossierId);
  const within = dossier !== null && sameAuthority(dossier.organization.path, to.path);
  return execute('handOverDossier', input, { toOrganizationId, sameAuthority: within }, context);
};

export const dossierMutations = {
  receiveDossier,
  handOverDossier,
  requestDossierSupplement: bare('requestDossierSupplement'),
  receiveDossierSupplement: bare('receiveDossierSupplement'),
  apologiseForDossier: (_: unknown, { input }: { input: ApologiseForDossierInput }, context: Context) => {
    const { reason, newAppointmentOn } = input;
    return execute('apologiseForDossier', input, { reason, newAppointmentOn }, context);
  },
  resolveDossier: bare('resolveDossier'),
  returnDossierResult: bare('returnDossierResult'),
  refuseDossier: (_: unknown, { input }: { input: RefuseDossierInput }, context: Context) =>
    execute('refuseDossier', input, { reason: input.reason }, context),
  withdrawDossier: bare('withdrawDossier'),
  rateDossier: (_: unknown, { input }: { input: RateDossierInput }, context: Context) =>
    execute('rateDossier', input, { satisfaction: input.satisfaction }, context),
} satisfies Partial<MutationResolvers>;
