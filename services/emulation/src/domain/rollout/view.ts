import type { RolloutView } from '@danvan/contracts';
import type { Rollout } from './types.ts';

/** What a rollout shows to other services. */
export const rolloutView = ({ statusSince: _, unitPath, ...shown }: Rollout): RolloutView => ({ ...shown, unitPath: [...unitPath] });
