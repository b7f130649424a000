import { type Refusal, refuse } from '@danvan/aggregate-store/decision';
import { unfitToSign } from './guards.ts';
import type { JointProgrammeRefusal } from './refusals.ts';
import type { JointProgramme } from './types.ts';

/** What of a joint programme itself stands in the way of a command by whoever acts for the organization. */
export function jointProgrammeBlocks(
  programme: JointProgramme,
  actingFor: string | null,
  command: string,
): Refusal<JointProgrammeRefusal> | undefined {
  if (command !== 'sign') return undefined;
  return actingFor === null ? refuse('NOT_YOUR_ORGANIZATION').refusal : unfitToSign(programme, actingFor, actingFor)?.refusal;
}
