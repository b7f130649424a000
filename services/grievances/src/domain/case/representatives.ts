import { refuse } from '@danvan/aggregate-store/decision';
import type { GrievanceCase } from './types.ts';

/** 5 to 10 signatories appoint one or two representatives, more than 10 up to five (Complaint Law 02/2011 Art. 8(4); Decree 124/2020 Art. 6). */
export function unfitRepresentatives(
  { signatoryType, signatoryCount }: GrievanceCase,
  { representatives }: { readonly representatives: number },
) {
  const [least, most] = signatoryType === 'JOINT' ? [1, signatoryCount > 10 ? 5 : 2] : [0, 1];
  if (Number.isInteger(representatives) && representatives >= least && representatives <= most) return undefined;
  return refuse('REPRESENTATIVES_INVALID', { signatoryCount, least, most, representatives }, ['representatives']);
}
