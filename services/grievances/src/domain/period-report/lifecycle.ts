import { accept, type Decision, type Lifecycle, refuse, type TransitionTable } from '@danvan/aggregate-store/decision';
import { dateOutOfOrder } from '../dates.ts';
import { figureChanges } from './changes.ts';
import type { PeriodReportRefusal } from './refusals.ts';
import type { Figure, FigureChange, PeriodReport, PeriodReportCommand, PeriodReportEvent } from './types.ts';

type ReportDecision = Decision<PeriodReportEvent, PeriodReportRefusal>;
type Close = Extract<PeriodReportCommand, { type: 'close' }>;

/** A period is closed once; what is recorded later is told as a restatement, never by changing what was reported. */
export const periodReportTransitions = { CLOSED: { restate: 'CLOSED' } } as const satisfies TransitionTable<
  PeriodReport['status'],
  PeriodReportCommand['type']
>;

function decide(state: PeriodReport | null, command: PeriodReportCommand): ReportDecision {
  if (command.type === 'close') return state ? refuse('CLOSED_ALREADY', { on: state.closedOn }) : close(command);
  if (state === null) return refuse('NOT_FOUND');
  const changes = figureChanges(state.figures, command.figures);
  const refusal = dateOutOfOrder(command, state.lastOn) ?? (changes.length === 0 ? refuse('NOTHING_TO_RESTATE') : undefined);
  return refusal ?? accept({ type: 'PeriodRestated', on: command.on, reason: command.reason, changes });
}

function close(command: Close): ReportDecision {
  const { id, organization, period, figures, provenance, on } = command;
  const { kind, year, number, from, to } = period;
  const refusal = dateOutOfOrder(command, null) ?? (on <= to ? refuse('PERIOD_NOT_OVER', { to }, ['on']) : undefined);
  return refusal ?? accept({ type: 'PeriodClosed', id, organization, kind, year, number, from, to, figures, provenance, on });
}

function evolve(state: PeriodReport | null, event: PeriodReportEvent): PeriodReport {
  if (event.type === 'PeriodClosed') {
    const { type: _, on, figures, ...facts } = event;
    return { ...facts, figures: figures as readonly Figure[], status: 'CLOSED', closedOn: on, restatements: [], lastOn: on };
  }
  if (state === null) throw new Error(`${event.type} before PeriodClosed`);
  const changes = event.changes as readonly FigureChange[];
  const after = new Map(changes.map((change) => [`${change.form} ${change.column}`, change.after]));
  const kept = state.figures.map((figure) => ({ ...figure, value: after.get(`${figure.form} ${figure.column}`) ?? figure.value }));
  const known = new Set(state.figures.map(({ form, column }) => `${form} ${column}`));
  const added = changes.filter(({ form, column }) => !known.has(`${form} ${column}`));
  const figures = [...kept, ...added.map((change) => ({ form: change.form, column: change.column, value: change.after }))];
  const { on, reason } = event;
  return { ...state, figures, restatements: [...state.restatements, { on, reason, changes }], lastOn: on };
}

export const periodReportLifecycle: Lifecycle<PeriodReport, PeriodReportCommand, PeriodReportEvent, PeriodReportRefusal> = {
  decide,
  evolve,
};
