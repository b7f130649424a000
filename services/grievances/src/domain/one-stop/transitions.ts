import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { DossierStatus } from '@danvan/contracts';
import type { DossierCommand } from './types.ts';

/** Decree 61/2018 (details not verified): received, worked on in one agency or several, resolved, and given back to whose it is. */
export const dossierTransitions = {
  RECEIVED: {
    handOver: 'PROCESSING',
    requestSupplement: 'AWAITING_SUPPLEMENT',
    apologise: 'RECEIVED',
    watch: 'RECEIVED',
    resolve: 'RESOLVED',
    refuse: 'REFUSED',
    withdraw: 'WITHDRAWN',
  },
  PROCESSING: {
    handOver: 'PROCESSING',
    requestSupplement: 'AWAITING_SUPPLEMENT',
    apologise: 'PROCESSING',
    watch: 'PROCESSING',
    resolve: 'RESOLVED',
    refuse: 'REFUSED',
    withdraw: 'WITHDRAWN',
  },
  AWAITING_SUPPLEMENT: { receiveSupplement: 'PROCESSING', refuse: 'REFUSED', withdraw: 'WITHDRAWN' },
  RESOLVED: { returnResult: 'RETURNED' },
  RETURNED: { rate: 'RETURNED' },
} as const satisfies TransitionTable<DossierStatus, DossierCommand['type']>;

/** What can be done to a dossier that exists, in the order of its life. */
export const dossierActions = [
  'handOver',
  'requestSupplement',
  'receiveSupplement',
  'apologise',
  'watch',
  'resolve',
  'returnResult',
  'refuse',
  'withdraw',
  'rate',
] as const satisfies readonly DossierCommand['type'][];
