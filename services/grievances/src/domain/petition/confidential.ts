import { refuse } from '@danvan/aggregate-store/decision';
import type { ConfidentialPart, Petitioner } from './types.ts';

/** Characters. */
export const petitionerLimits = { name: 200, address: 500, phone: 40, identityNumber: 30 } as const satisfies Record<
  keyof Petitioner,
  number
>;
/** Characters. */
export const textLimit = 20_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/;

function unreadable(petitioner: Petitioner): keyof Petitioner | undefined {
  const fields = Object.keys(petitionerLimits) as (keyof Petitioner)[];
  return fields.find((field) => {
    const value = petitioner[field];
    return value !== null && (value.trim() === '' || value.length > petitionerLimits[field] || control.test(value));
  });
}

/** What of a petition's confidential part cannot be kept as it is. A refusal names the field and never repeats what was in it. */
export function unfitConfidentialPart({ petitioners, text }: ConfidentialPart, signatoryCount: number) {
  if (petitioners.length > signatoryCount)
    return refuse('MORE_PETITIONERS_THAN_SIGNATORIES', { petitioners: petitioners.length, signatoryCount }, ['petitioners']);
  for (const [place, petitioner] of petitioners.entries()) {
    const field = unreadable(petitioner);
    if (field) return refuse('PETITIONER_UNREADABLE', { field, limit: petitionerLimits[field] }, ['petitioners', String(place), field]);
  }
  if (text !== null && (text.trim() === '' || text.length > textLimit)) return refuse('TEXT_UNREADABLE', { limit: textLimit }, ['text']);
  return undefined;
}
