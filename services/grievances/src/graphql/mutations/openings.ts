import { idFor, type Outcome } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { caseRefusals } from '../../domain/case/refusals.ts';
import type { FirstInstanceFacts, GrievanceCase, PetitionFactsForCase } from '../../domain/case/types.ts';
import type { StoredCase, StoredPetition } from '../../persistence/stores.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { assertCovered, caseMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

/**
 * The petition as the case takes it. One that is linked to this very case already is a repeat after a break between the two writes:
 * it counts as it stood before.
 */
function factsOf(petition: StoredPetition, caseId: string): PetitionFactsForCase {
  const { id, kind, channel, receivedOn, fieldCode, signatoryType, signatoryCount, eligibility, ineligibilityReason, competent } = petition;
  return {
    ...{ id, kind, channel, receivedOn, fieldCode, signatoryType, signatoryCount },
    status: petition.caseId === caseId ? 'CLASSIFIED' : petition.status,
    eligible: eligibility === 'ELIGIBLE',
    anonymous: ineligibilityReason === 'ANONYMOUS',
    competent: competent === true,
  };
}

/** The decision that a second-instance complaint is against; without one there is nothing to complain against yet. */
function firstInstanceOf(first: StoredCase): FirstInstanceFacts {
  const appeal = first.deadlines.find(({ key }) => key === 'COMPLAINT_APPEAL');
  return { caseId: first.id, resolverId: first.resolver.id, appealDue: appeal?.effectiveDue ?? '' };
}

type Linking = { readonly idempotencyKey: string; readonly petitionId: string; readonly on?: string | null };

/** Once the case has it, the petition is linked to the case. Safe to repeat: each of the two writes has its own key. */
async function linkPetition(outcome: Outcome<GrievanceCase>, input: Linking, context: Context): Promise<Outcome<GrievanceCase>> {
  if (!outcome.ok) return outcome;
  const { id: caseId, kind: caseKind } = outcome.state;
  const meta = await commandMeta(context, { ...input, idempotencyKey: `${input.idempotencyKey}:link` });
  const linked = await context.petitions.execute(input.petitionId, { type: 'link', caseId, caseKind, ...dated(input, context) }, meta);
  return linked.ok ? outcome : linked;
}

export const openCase: MutationResolvers['openCase'] = async (_, { input }, context) => {
  const { petitionId, severalSites, provenance, firstInstanceCaseId } = input;
  const petition = await context.loaders.petition.load(petitionId);
  if (!petition) return unknown('grievanceCase', 'UNKNOWN_PETITION', 'petitionId', petitionId, context);
  const resolverId = input.resolverId ?? petition.organization.id;
  const resolver = await context.loaders.organization.load(resolverId);
  if (!resolver) return unknown('grievanceCase', 'UNKNOWN_ORGANIZATION', 'resolverId', resolverId, context);
  await assertCovered(context, 'case.open', petition.organization);
  const first = firstInstanceCaseId ? await context.loaders.case.load(firstInstanceCaseId) : null;
  if (firstInstanceCaseId && !first) return unknown('grievanceCase', 'UNKNOWN_CASE', 'firstInstanceCaseId', firstInstanceCaseId, context);
  const id = idFor('case', context.actor.id, input.idempotencyKey);
  const { unitCode, unitPath, path } = resolver;
  const outcome = await context.cases.execute(
    id,
    {
      type: 'open',
      id,
      petition: factsOf(petition, id),
      resolver: { id: resolverId, unitCode, unitPath, path },
      firstInstance: first ? firstInstanceOf(first) : null,
      furtherOfCaseId: input.furtherOfCaseId ?? null,
      severalSites,
      provenance,
      ...dated(input, context),
    },
    await commandMeta(context, input),
  );
  return linkPetition(outcome, input, context).then(asPayload('grievanceCase', caseRefusals, context));
};

export const joinPetition: MutationResolvers['joinPetition'] = async (_, { input }, context) => {
  const { caseId, petitionId } = input;
  const petition = await context.loaders.petition.load(petitionId);
  if (!petition) return unknown('grievanceCase', 'UNKNOWN_PETITION', 'petitionId', petitionId, context);
  await assertCovered(context, 'case.open', petition.organization);
  const command = { type: 'joinPetition', petition: factsOf(petition, caseId), ...dated(input, context) } as const;
  const outcome = await context.cases.execute(caseId, command, await caseMeta(context, input, 'case.open'));
  return linkPetition(outcome, input, context).then(asPayload('grievanceCase', caseRefusals, context));
};
