import { democracyDimensions, type RolloutTargetStatus } from '@danvan/contracts';
import type { NewTarget, ReachReport, RolloutFacts, TargetCommand, TargetEvent } from './types.ts';

/** The rollout while it is under way. */
export const active: RolloutFacts = { status: 'ACTIVE', plannedOn: '2022-01-10', statusSince: '2022-02-01' };
const inRollout = (on: string) => ({ rollout: active, on, today: '2026-11-24' });

/** The grassroots-democracy regulation at one ward's People's Committee; the specs start from here. */
export const ward: NewTarget = {
  id: 'target-1',
  rolloutId: 'rollout-1',
  documentKind: 'GRASSROOTS_DEMOCRACY_REGULATION',
  year: 2022,
  provenance: 'SYNTHETIC',
  organization: {
    id: 'ward-committee',
    type: 'PEOPLES_COMMITTEE',
    unitCode: 'BUOI',
    unitPath: ['HA_NOI', 'TAY_HO', 'BUOI'],
    path: ['district-committee', 'ward-committee'],
  },
  officialHeadcount: 40,
};

export const everybody: ReachReport = {
  staffReached: 42,
  reportedHeadcount: 42,
  officialHeadcount: 40,
  dimensions: democracyDimensions.map((dimension) => ({ dimension, contents: 10, carriedOut: 9 })),
  evidenceIds: ['evidence-1'],
};

/** One event of every type. */
export const happened = {
  assigned: { type: 'TargetAssigned', ...ward, on: '2022-01-15' },
  session: { type: 'SessionHeld', form: 'CONFERENCE', attendance: 30, on: '2022-03-01' },
  reported: { type: 'ReachReported', ...everybody, on: '2022-06-01' },
  completed: { type: 'TargetCompleted', on: '2022-06-15' },
  withdrawn: { type: 'TargetWithdrawn', on: '2022-06-15' },
} as const satisfies Record<string, TargetEvent>;

const { assigned, session, reported, completed, withdrawn } = happened;

/** How a target came to stand in each status. */
export const historyTo: Record<RolloutTargetStatus, readonly TargetEvent[]> = {
  ASSIGNED: [assigned],
  IN_PROGRESS: [assigned, session, reported],
  COMPLETED: [assigned, session, reported, completed],
  WITHDRAWN: [assigned, withdrawn],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands = {
  assign: { type: 'assign', target: ward, ...inRollout('2023-01-05') },
  recordSession: { type: 'recordSession', form: 'MEETING', attendance: 12, ...inRollout('2023-01-05') },
  report: { type: 'report', report: everybody, ...inRollout('2023-01-05') },
  complete: { type: 'complete', ...inRollout('2023-01-05') },
  withdraw: { type: 'withdraw', ...inRollout('2023-01-05') },
} as const satisfies { [Type in TargetCommand['type']]: Extract<TargetCommand, { type: Type }> };
