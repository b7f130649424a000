import { deadline } from '@danvan/contracts';
import { z } from 'zod';

const started = z.object({ deadlines: z.array(deadline.pick({ source: true })) });

/** The articles that a change of a case rests on: those of the deadlines that it starts or moves; null where it moves none. */
export function caseBasis(change: Readonly<Record<string, unknown>>): string | null {
  const { data } = started.safeParse(change);
  const sources = new Set(data?.deadlines.map(({ source }) => source));
  return sources.size === 0 ? null : [...sources].join('; ');
}
