import { accept, allows, type Decision, illegalTransition, refuse } from '@danvan/aggregate-store/decision';
import { type Dated, dateOutOfOrder } from '../dates.ts';
import { dueOutside, isNewlyOverdue, taskOf, unfitTask, unfitToDraft, unfitToSign, unknownTask } from './guards.ts';
import type { JointProgrammeRefusal } from './refusals.ts';
import { standingOf } from './standing.ts';
import { jointProgrammeTransitions } from './transitions.ts';
import type { JointProgramme, JointProgrammeCommand, JointProgrammeEvent, NewJointProgramme } from './types.ts';
import { yearWithin } from './year.ts';

type JointDecision = Decision<JointProgrammeEvent, JointProgrammeRefusal>;
type Command<Type extends JointProgrammeCommand['type']> = Extract<JointProgrammeCommand, { type: Type }>;

export function decide(state: JointProgramme | null, command: JointProgrammeCommand): JointDecision {
  if (state === null) return command.type === 'draft' ? draft(command.programme, command) : refuse('NOT_FOUND');
  if (!allows(jointProgrammeTransitions, state.status, command.type)) {
    return illegalTransition(jointProgrammeTransitions, state.status, command.type);
  }
  return dateOutOfOrder(command, state.statusSince) ?? proceed(state, command);
}

function draft(programme: NewJointProgramme, dated: Dated): JointDecision {
  const refusal = dateOutOfOrder(dated, null) ?? unfitToDraft(programme, dated.on);
  if (refusal) return refusal;
  const { parent: _, signatories, ...content } = programme;
  const signing = signatories.map(({ organizationId, organizationType }) => ({ organizationId, organizationType }));
  return accept({ type: 'JointProgrammeDrafted', ...content, year: yearWithin(content), signatories: signing, on: dated.on });
}

/** The table allows the command and its date is in order; what is left are the rules of each step. */
function proceed(state: JointProgramme, command: JointProgrammeCommand): JointDecision {
  const { on } = command;
  switch (command.type) {
    case 'draft':
      return refuse('ALREADY_EXISTS');
    case 'addTask':
      return addTask(state, command);
    case 'sign':
      return sign(state, command);
    case 'activate':
      return accept({ type: 'JointProgrammeActivated', on });
    case 'reportProgress':
      return reportProgress(state, command);
    case 'reschedule':
      return reschedule(state, command);
    case 'markOverdue':
      return markOverdue(state, command);
    case 'reviewMidYear':
      return unconcluded(command.conclusion) ?? accept({ type: 'JointProgrammeMidYearReviewed', ...reviewOf(state, command) });
    case 'reviewYearEnd':
      return unconcluded(command.conclusion) ?? accept({ type: 'JointProgrammeYearEndReviewed', ...reviewOf(state, command) });
    case 'renew':
      return accept({ type: 'JointProgrammeRenewed', renewedById: command.renewedById, on });
    case 'close':
      return accept({ type: 'JointProgrammeClosed', on });
  }
}

function addTask(state: JointProgramme, { task, on }: Command<'addTask'>): JointDecision {
  if (taskOf(state, task.id)) return refuse('ALREADY_EXISTS');
  return unfitTask(state, task) ?? accept({ type: 'JointTaskAdded', task: { ...task, coOperatorIds: [...task.coOperatorIds] }, on });
}

/** With the last signature it is signed by all. */
function sign(state: JointProgramme, { organizationId, actingFor, on }: Command<'sign'>): JointDecision {
  const refusal = unfitToSign(state, organizationId, actingFor);
  if (refusal) return refusal;
  const signed: JointProgrammeEvent = { type: 'JointProgrammeSignedBy', organizationId, on };
  const isLast = state.signatories.every((one) => one.signedOn !== null || one.organizationId === organizationId);
  return isLast ? accept<JointProgrammeEvent>(signed, { type: 'JointProgrammeSigned', on }) : accept(signed);
}

function reportProgress(state: JointProgramme, { taskId, percent, on }: Command<'reportProgress'>): JointDecision {
  if (!taskOf(state, taskId)) return unknownTask(taskId);
  const isWhole = Number.isInteger(percent) && percent >= 0 && percent <= 100;
  return isWhole ? accept({ type: 'JointTaskProgressed', taskId, percent, on }) : refuse('PERCENT_OUT_OF_RANGE', { percent }, ['percent']);
}

function reschedule(state: JointProgramme, { taskId, dueOn, on }: Command<'reschedule'>): JointDecision {
  const task = taskOf(state, taskId);
  if (!task) return unknownTask(taskId);
  if (task.completedOn !== null) return refuse('TASK_IS_DONE', { completedOn: task.completedOn }, ['taskId']);
  return dueOutside(state, dueOn) ?? accept({ type: 'JointTaskRescheduled', taskId, dueOn, on });
}

function markOverdue(state: JointProgramme, { taskId, dueOn, on, today }: Command<'markOverdue'>): JointDecision {
  const task = taskOf(state, taskId);
  if (!task) return unknownTask(taskId);
  const { leadId } = task;
  const isNew = task.dueOn === dueOn && isNewlyOverdue(task, today);
  return isNew ? accept({ type: 'JointTaskBecameOverdue', taskId, leadId, dueOn, on }) : refuse('NOT_OVERDUE', {}, ['taskId']);
}

function unconcluded(conclusion: string) {
  return conclusion.trim() === '' ? refuse('CONCLUSION_MISSING', {}, ['conclusion']) : undefined;
}

function reviewOf(state: JointProgramme, { conclusion, on }: Dated & { readonly conclusion: string }) {
  const { taskCount, doneCount, overdueCount } = standingOf(state.tasks, on);
  return { taskCount, doneCount, overdueCount, conclusion, on };
}
