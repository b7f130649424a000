import type { Participant } from '../domain/dialogue/types.ts';
import type { DialogueParticipantInput } from './__generated__/types.ts';

/** Participants as the domain has them: an organization that was not named is null. */
export const participants = (given: readonly DialogueParticipantInput[]): readonly Participant[] =>
  given.map(({ role, organizationId, persons }) => ({ role, organizationId: organizationId ?? null, persons }));
