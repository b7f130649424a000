import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { petitionRefusals } from '../../domain/petition/refusals.ts';
import type { Petition, SplitPart } from '../../domain/petition/types.ts';
import type { StoredPetition } from '../../persistence/stores.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { petitionMeta } from '../scope.ts';

type Splitting = { readonly idempotencyKey: string };

/** A part stands for the same people and came on the same day by the same way: it differs in what it is about. */
async function receivePart(of: StoredPetition, { id, kind, fieldCode }: SplitPart, input: Splitting, context: Context) {
  const { channel, receivedOn, signatoryType, signatoryCount, forwarder, organization, provenance } = of;
  const { projectCode, petitionerIds, textId } = of;
  const same = { channel, receivedOn, signatoryType, signatoryCount, forwarder, organization, provenance };
  return context.petitions.execute(
    id,
    { type: 'receive', ...same, projectCode, petitionerIds, textId, id, kind, fieldCode, splitFromId: of.id, today: context.today },
    await commandMeta(context, { ...input, idempotencyKey: `${input.idempotencyKey}:${id}` }),
  );
}

/** The whole is split first, then its parts are received. Safe to repeat: each of the writes has its own key. */
export const splitPetition: MutationResolvers['splitPetition'] = async (_, { input }, context) => {
  const { petitionId, idempotencyKey } = input;
  const answer = asPayload<Petition, 'petition'>('petition', petitionRefusals, context);
  const parts = input.parts.map((part, index) => ({ ...part, id: idFor('petition', context.actor.id, `${idempotencyKey}:${index}`) }));
  const command = { type: 'split', parts, ...dated(input, context) } as const;
  const whole = await context.petitions.execute(petitionId, command, await petitionMeta(context, input, 'petition.classify'));
  if (!whole.ok) return answer(whole);
  for (const part of parts) {
    const received = await receivePart(whole.state, part, input, context);
    if (!received.ok) return answer(received);
  }
  return answer(whole);
};
