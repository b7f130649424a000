import type { JointProgramme, JointProgrammeEvent, JointTask, Review } from './types.ts';

type Drafted = Extract<JointProgrammeEvent, { type: 'JointProgrammeDrafted' }>;
type Later = Exclude<JointProgrammeEvent, Drafted>;

export function evolve(state: JointProgramme | null, event: JointProgrammeEvent): JointProgramme {
  if (event.type === 'JointProgrammeDrafted') return drafted(event);
  if (state === null) throw new Error(`${event.type} before JointProgrammeDrafted`);
  const change = changed(state, event);
  return { ...state, ...change, ...(change.status && { statusSince: event.on }) };
}

function drafted({ type: _, on, signatories, ...content }: Drafted): JointProgramme {
  return {
    ...content,
    status: 'DRAFT',
    statusSince: on,
    signatories: signatories.map((signatory) => ({ ...signatory, signedOn: null })),
    signedOn: null,
    tasks: [],
    midYearReview: null,
    yearEndReview: null,
    renewedById: null,
  };
}

function changed(state: JointProgramme, event: Later): Partial<JointProgramme> {
  switch (event.type) {
    case 'JointTaskAdded':
      return { tasks: [...state.tasks, { ...event.task, percent: 0, completedOn: null, overdueSince: null }] };
    case 'JointProgrammeSignedBy':
      return { signatories: signedBy(state, event) };
    case 'JointProgrammeSigned':
      return { status: 'SIGNED', signedOn: event.on };
    case 'JointProgrammeActivated':
      return { status: 'ACTIVE' };
    case 'JointTaskProgressed':
      return { tasks: withTask(state, event.taskId, { percent: event.percent, completedOn: event.percent === 100 ? event.on : null }) };
    case 'JointTaskRescheduled':
      return { tasks: withTask(state, event.taskId, { dueOn: event.dueOn, overdueSince: null }) };
    case 'JointTaskBecameOverdue':
      return { tasks: withTask(state, event.taskId, { overdueSince: event.on }) };
    case 'JointProgrammeMidYearReviewed':
      return { status: 'MID_YEAR_REVIEWED', midYearReview: reviewFrom(event) };
    case 'JointProgrammeYearEndReviewed':
      return { status: 'YEAR_END_REVIEWED', yearEndReview: reviewFrom(event) };
    case 'JointProgrammeRenewed':
      return { status: 'RENEWED', renewedById: event.renewedById };
    case 'JointProgrammeClosed':
      return { status: 'CLOSED' };
  }
}

function signedBy({ signatories }: JointProgramme, { organizationId, on }: Extract<Later, { type: 'JointProgrammeSignedBy' }>) {
  return signatories.map((signatory) => (signatory.organizationId === organizationId ? { ...signatory, signedOn: on } : signatory));
}

function withTask({ tasks }: JointProgramme, taskId: string, change: Partial<JointTask>): readonly JointTask[] {
  return tasks.map((task) => (task.id === taskId ? { ...task, ...change } : task));
}

function reviewFrom({ type: _, ...review }: Review & { readonly type: string }): Review {
  return review;
}
