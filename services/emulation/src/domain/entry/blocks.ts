import { type Refusal, refuse } from '@danvan/aggregate-store/decision';
import { criteriaNotMet, unfitInspector } from './guards.ts';
import type { EntryRefusal } from './refusals.ts';
import type { Entry } from './types.ts';

/** What of an entry itself stands in the way of a command by whoever acts for the organization, before anything else is said. */
export function entryBlocks(entry: Entry, actingFor: string | null, command: string): Refusal<EntryRefusal> | undefined {
  const needsBody = command === 'approve' || command === 'inspect' || command === 'recognise';
  if (needsBody && actingFor === null) return refuse('NOT_YOUR_ORGANIZATION').refusal;
  switch (command) {
    case 'inspect':
      return unfitInspector(entry, actingFor ?? '')?.refusal;
    case 'recognise':
      return criteriaNotMet(entry)?.refusal;
    case 'assignHolder':
      return entry.orphanedOn === null ? refuse('HOLDER_IS_THERE').refusal : undefined;
    default:
      return undefined;
  }
}
