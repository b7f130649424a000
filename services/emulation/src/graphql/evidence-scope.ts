import type { StoredEvidence } from '../persistence/stores.ts';
import type { Context } from './context.ts';
import { coversPlace } from './scope.ts';

/** Evidence is for the organization whose it is, for those above it, and for assessors, who come from elsewhere. */
export async function readableEvidence(context: Context, id: string): Promise<StoredEvidence | null> {
  const found = await context.loaders.evidence.load(id);
  if (!found) return null;
  return context.actor.roles.includes('ASSESSOR') || (await coversPlace(context, found)) ? found : null;
}

/** The first of these files that is not there, or whose bytes are not; null where all are. */
export async function unknownEvidence({ loaders }: Pick<Context, 'loaders'>, ids: readonly string[]): Promise<string | null> {
  const found = await Promise.all(ids.map((id) => loaders.evidence.load(id)));
  const missing = found.findIndex((one) => one?.status !== 'STORED');
  return ids[missing] ?? null;
}
