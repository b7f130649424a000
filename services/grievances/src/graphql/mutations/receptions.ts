import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { receptionRefusals } from '../../domain/reception/refusals.ts';
import type { PetitionFactsForReception, ReceptionCommand } from '../../domain/reception/types.ts';
import type { StoredPetition } from '../../persistence/stores.ts';
import type { CloseReceptionInput, MutationResolvers, ReplyToTurnInput, SettleReceptionInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { receptionCommands } from '../dealing-commands.ts';
import { assertCovered, receptionMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

type ReceptionInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null;
  readonly citizenReceptionId: string;
  readonly on?: string | null;
};
type Name = keyof typeof receptionCommands;
type Said<Command> = Omit<Extract<ReceptionCommand, { type: Command }>, 'type' | 'on' | 'today'>;

const openReception: MutationResolvers['openReception'] = async (_, { input }, context: Context) => {
  const { type: receptionType, organizationId, provenance } = input;
  const organization = await context.loaders.organization.load(organizationId);
  if (!organization) return unknown('citizenReception', 'UNKNOWN_ORGANIZATION', 'organizationId', organizationId, context);
  await assertCovered(context, 'reception.conduct', organization);
  const { unitCode, unitPath, path } = organization;
  const id = idFor('reception', context.actor.id, input.idempotencyKey);
  const facts = { id, receptionType, receivedBy: input.receivedBy ?? null, provenance };
  return context.receptions
    .execute(
      id,
      { type: 'open', ...facts, organization: { id: organizationId, unitCode, unitPath, path }, ...dated(input, context) },
      await commandMeta(context, input),
    )
    .then(asPayload('citizenReception', receptionRefusals, context));
};

async function execute<N extends Name>(
  name: N,
  input: ReceptionInput,
  said: Said<(typeof receptionCommands)[N]['command']>,
  context: Context,
) {
  const { command, action } = receptionCommands[name];
  return context.receptions
    .execute(
      input.citizenReceptionId,
      { type: command, ...said, ...dated(input, context) } as unknown as ReceptionCommand,
      await receptionMeta(context, input, action),
    )
    .then(asPayload('citizenReception', receptionRefusals, context));
}

const factsOf = ({ id, kind, channel, receivedOn, organization }: StoredPetition): PetitionFactsForReception => ({
  ...{ id, kind, channel, receivedOn },
  organizationId: organization.id,
});

const receiveTurn: MutationResolvers['receiveTurn'] = async (_, { input }, context: Context) => {
  const { kind, fieldCode, persons, repeat, representatives, outcome, petitionId } = input;
  const petition = petitionId ? await context.loaders.petition.load(petitionId) : null;
  if (petitionId && !petition) return unknown('citizenReception', 'UNKNOWN_PETITION', 'petitionId', petitionId, context);
  const turn = { kind, fieldCode, persons, repeat, representatives, outcome, refusalReason: input.refusalReason ?? null };
  return execute('receiveTurn', input, { ...turn, petition: petition && factsOf(petition) }, context);
};

export const receptionMutations = {
  openReception,
  receiveTurn,
  replyToTurn: (_: unknown, { input }: { input: ReplyToTurnInput }, context: Context) =>
    execute('replyToTurn', input, { number: input.number }, context),
  closeReception: (_: unknown, { input }: { input: CloseReceptionInput }, context: Context) =>
    execute('closeReception', input, {}, context),
  settleReception: (_: unknown, { input }: { input: SettleReceptionInput }, context: Context) =>
    execute('settleReception', input, {}, context),
} satisfies Partial<MutationResolvers>;
