import type { DialogueView } from '@danvan/contracts';
import type { DialogueSession } from './types.ts';

/** What a dialogue shows to other services. There is nobody's name in the state, so there is nothing to leave out. */
export function dialogueView({ organizer, statusSince: _, ...shown }: DialogueSession): DialogueView {
  return {
    ...shown,
    organizerId: organizer.id,
    organizationPath: organizer.path,
    unitCode: organizer.unitCode,
    unitPath: organizer.unitPath,
  };
}
