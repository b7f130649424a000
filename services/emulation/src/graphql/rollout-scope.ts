import type { CommandMeta } from '@danvan/aggregate-store';
import { commandMeta } from '@danvan/subgraph';
import type { StoredRollout, StoredRolloutTarget } from '../persistence/stores.ts';
import { type Action, policy } from '../policy.ts';
import type { Context } from './context.ts';
import { holderNow } from './holder.ts';

type KeyedInput = Parameters<typeof commandMeta>[1];

/** A rollout stands where the body that issued it stands today, and in the unit in which it stood then. */
export async function rolloutPlace(context: Context, rollout: StoredRollout | null) {
  const issuer = rollout && (await context.loaders.organization.load(rollout.issuerId));
  return { path: issuer?.path ?? [], unitPath: rollout?.unitPath ?? [] };
}

export async function rolloutMeta(context: Context, input: KeyedInput & { rolloutId: string }, action: Action): Promise<CommandMeta> {
  const place = await rolloutPlace(context, await context.loaders.rollout.load(input.rolloutId));
  return commandMeta(context, input, { policy, action, placeOf: () => place });
}

/** A target stands where its organization stood when it was assigned, and with whoever took over from it. */
export async function targetMeta(
  context: Context,
  input: KeyedInput,
  target: StoredRolloutTarget | null,
  action: Action,
): Promise<CommandMeta> {
  const { path = [], unitPath = [] } = target?.organization ?? {};
  const copy = target && (await context.loaders.organization.load(target.organization.id));
  const { holder } = copy ? await holderNow(context, copy) : {};
  const place = { path: [...path, ...(holder?.path ?? [])], unitPath: [...unitPath, ...(holder?.unitPath ?? [])] };
  return commandMeta(context, input, { policy, action, placeOf: () => place });
}
