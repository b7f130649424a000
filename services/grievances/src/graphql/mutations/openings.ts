import { idFor, type Outcome } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { earlierCaseFacts } from '../../domain/case/earlier-case.ts';
import { caseRefusals } from '../../domain/case/refusals.ts';
import type { GrievanceCase, PetitionFactsForCase } from '../../domain/case/types.ts';
import { currentLaw } from '../../domain/deadline/law.ts';
import type { StoredPetition } from '../../persistence/stores.ts';
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
  const { id, kind, channel, receivedOn, fieldCode, signatoryType, signatoryCount, projectCode } = petition;
  const { eligibility, ineligibilityReason, competent } = petition;
  return {
    ...{ id, kind, channel, receivedOn, fieldCode, signatoryType, signatoryCount, projectCode },
    status: petition.caseId === caseId ? 'CLASSIFIED' : petition.status,
    eligible: eligibility === 'ELIGIBLE',
    anonymous: ineligibilityReason === 'ANONYMOUS',
    competent: competent === true,
  };
}

type Linking = { readonly idempotencyKey: string; readonly petitionId: string; readonly on?: string | null };

/** Once the case has it, the petition is linked to the case. Safe to repeat: each of the two writes has its own key. */
async function linkPetition(
  outcome: Outcome<GrievanceCase>,
  input: Linking,
  opened: boolean,
  context: Context,
): Promise<Outcome<GrievanceCase>> {
  if (!outcome.ok) return outcome;
  const { id: caseId, kind: caseKind } = outcome.state;
  const meta = await commandMeta(context, { ...input, idempotencyKey: `${input.idempotencyKey}:link` });
  const linked = await context.petitions.execute(
    input.petitionId,
    { type: 'link', caseId, caseKind, opened, ...dated(input, context) },
    meta,
  );
  return linked.ok ? outcome : linked;
}

export const openCase: MutationResolvers['openCase'] = async (_, { input }, context) => {
  const { petitionId, severalSites, provenance, firstInstanceCaseId, furtherOfCaseId } = input;
  const petition = await context.loaders.petition.load(petitionId);
  if (!petition) return unknown('grievanceCase', 'UNKNOWN_PETITION', 'petitionId', petitionId, context);
  const resolverId = input.resolverId ?? petition.organization.id;
  const resolver = await context.loaders.organization.load(resolverId);
  if (!resolver) return unknown('grievanceCase', 'UNKNOWN_ORGANIZATION', 'resolverId', resolverId, context);
  await assertCovered(context, 'case.open', petition.organization);
  const first = firstInstanceCaseId ? await context.loaders.case.load(firstInstanceCaseId) : null;
  const before = furtherOfCaseId ? await context.loaders.case.load(furtherOfCaseId) : null;
  if (firstInstanceCaseId && !first) return unknown('grievanceCase', 'UNKNOWN_CASE', 'firstInstanceCaseId', firstInstanceCaseId, context);
  if (furtherOfCaseId && !before) return unknown('grievanceCase', 'UNKNOWN_CASE', 'furtherOfCaseId', furtherOfCaseId, context);
  const id = idFor('case', context.actor.id, input.idempotencyKey);
  const { unitCode, unitPath, path } = resolver;
  const outcome = await context.cases.execute(
    id,
    {
      type: 'open',
      id,
      petition: factsOf(petition, id),
      resolver: { id: resolverId, unitCode, unitPath, path },
      resolverType: resolver.type,
      firstInstance: first && earlierCaseFacts(currentLaw, first),
      furtherOf: before && earlierCaseFacts(currentLaw, before),
      severalSites,
      provenance,
      ...dated(input, context),
    },
    await commandMeta(context, input),
  );
  return linkPetition(outcome, input, true, context).then(asPayload('grievanceCase', caseRefusals, context));
};

export const joinPetition: MutationResolvers['joinPetition'] = async (_, { input }, context) => {
  const { caseId, petitionId } = input;
  const petition = await context.loaders.petition.load(petitionId);
  if (!petition) return unknown('grievanceCase', 'UNKNOWN_PETITION', 'petitionId', petitionId, context);
  await assertCovered(context, 'case.open', petition.organization);
  const command = { type: 'joinPetition', petition: factsOf(petition, caseId), ...dated(input, context) } as const;
  const outcome = await context.cases.execute(caseId, command, await caseMeta(context, input, 'case.open'));
  return linkPetition(outcome, input, false, context).then(asPayload('grievanceCase', caseRefusals, context));
};
