import type { TransitionTable } from '@danvan/aggregate-store/decision';
import type { InspectionStatus } from '@danvan/contracts';
import type { InspectionCommand } from './types.ts';

/** A conclusion is issued, made public, and closed when all that it recommends is done. What is recommended may be done at once. */
export const inspectionTransitions = {
  ISSUED: { publish: 'PUBLISHED', recordExecution: 'ISSUED', watch: 'ISSUED', linkCase: 'ISSUED' },
  PUBLISHED: { recordExecution: 'PUBLISHED', watch: 'PUBLISHED', linkCase: 'PUBLISHED', close: 'CLOSED' },
} as const satisfies TransitionTable<InspectionStatus, InspectionCommand['type']>;

/** What can be done to a conclusion that exists, in the order of its life. */
export const inspectionActions = [
  'publish',
  'recordExecution',
  'watch',
  'linkCase',
  'close',
] as const satisfies readonly InspectionCommand['type'][];
