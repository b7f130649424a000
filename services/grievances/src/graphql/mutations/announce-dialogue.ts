import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { dialogueRefusals } from '../../domain/dialogue/refusals.ts';
import type { CaseFactsForDialogue } from '../../domain/dialogue/types.ts';
import type { StoredCase } from '../../persistence/stores.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { participants } from '../participants.ts';
import { assertCovered } from '../scope.ts';
import { unknown, unknownOrganization } from '../unknown.ts';

const factsOf = ({ id, kind, status, resolver }: StoredCase): CaseFactsForDialogue => ({ id, kind, status, resolverId: resolver.id });

export const announceDialogue: MutationResolvers['announceDialogue'] = async (_, { input }, context: Context) => {
  const { kind, scheduledOn, organizerId, caseId, provenance } = input;
  const invited = participants(input.invited);
  const about = caseId ? await context.loaders.case.load(caseId) : null;
  if (caseId && !about) return unknown('dialogueSession', 'UNKNOWN_CASE', 'caseId', caseId, context);
  const organizer = await context.loaders.organization.load(organizerId);
  if (!organizer) return unknown('dialogueSession', 'UNKNOWN_ORGANIZATION', 'organizerId', organizerId, context);
  const stranger = await unknownOrganization(
    'dialogueSession',
    'invited',
    invited.map(({ organizationId }) => organizationId),
    context,
  );
  if (stranger) return stranger;
  await assertCovered(context, 'dialogue.announce', organizer);
  const { unitCode, unitPath, path, type: organizerType, level: organizerLevel } = organizer;
  const id = idFor('dialogue', context.actor.id, input.idempotencyKey);
  return context.dialogues
    .execute(
      id,
      {
        type: 'announce',
        id,
        kind,
        organizer: { id: organizerId, unitCode, unitPath, path },
        organizerType,
        organizerLevel,
        case: about && factsOf(about),
        scheduledOn,
        invited,
        provenance,
        ...dated(input, context),
      },
      await commandMeta(context, input),
    )
    .then(asPayload('dialogueSession', dialogueRefusals, context));
};
