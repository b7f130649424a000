import type { RequestContext } from '@danvan/subgraph';
import type { Dated } from '../domain/dates.ts';

/** The day that the input gives, else today. */
export const dated = ({ on }: { on?: string | null }, { today }: Pick<RequestContext, 'today'>): Dated => ({ on: on ?? today, today });
