import type { OrganizationType } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { annualPlan, cleanStreets, commands, happened, historyTo, sixYears } from './examples.ts';
import { jointProgrammeLifecycle } from './lifecycle.ts';
import type { NewJointProgramme, NewJointTask } from './types.ts';

const { given } = specification(jointProgrammeLifecycle);
const today = '2026-11-24';
const draft = (changes: Partial<NewJointProgramme> = {}) =>
  ({ type: 'draft', programme: { ...annualPlan, ...changes }, on: '2022-01-05', today }) as const;
const signatory = (organizationId: string, organizationType: OrganizationType) => ({ organizationId, organizationType, isActive: true });
const [governmentSigns, frontSigns] = annualPlan.signatories;

describe('drafting', () => {
  it('says who signs it, and lies in one year', () => {
    given().when(draft()).thenEvents(happened.drafted);
  });

  it('may run over several years where it is no annual plan', () => {
    const decision = given().when(draft({ kind: 'PROGRAMME', parentId: null, parent: null, to: '2026-12-31' })).decision;
    expect(decision.ok && decision.events[0]).toMatchObject({ kind: 'PROGRAMME', year: null });
  });

  it.each([
    ['without a title', { title: ' ' }, 'TITLE_MISSING'],
    ['that ends before it begins', { to: '2021-12-31' }, 'PERIOD_REVERSED'],
    ['with one signatory', { signatories: annualPlan.signatories.slice(0, 1) }, 'TOO_FEW_SIGNATORIES'],
    ['with one organization twice', { signatories: [...annualPlan.signatories, ...annualPlan.signatories] }, 'SIGNATORY_REPEATED'],
    ['without a government body', { signatories: [signatory('party', 'PARTY_COMMITTEE'), frontSigns] }, 'GOVERNMENT_SIGNATORY_MISSING'],
    [
      'without Front and mass organizations',
      { signatories: [governmentSigns, signatory('cell', 'PARTY_CELL')] },
      'FRONT_SIGNATORY_MISSING',
    ],
    ['with an organization that has gone', { signatories: [governmentSigns, { ...frontSigns, isActive: false }] }, 'SIGNATORY_NOT_ACTIVE'],
    ['led by none of its signatories', { coordinator: { ...annualPlan.coordinator, id: 'another' } }, 'COORDINATOR_NOT_SIGNATORY'],
    ['for a year, under no programme', { parent: null }, 'PARENT_MISSING'],
    ['for a year, under another plan', { parent: { ...sixYears, kind: 'ANNUAL_PLAN' } }, 'PARENT_MISSING'],
    ['for several years, under a programme', { kind: 'PROGRAMME' }, 'PARENT_NOT_ALLOWED'],
    ['under a programme that nobody has signed', { parent: { ...sixYears, status: 'DRAFT' } }, 'PARENT_NOT_IN_FORCE'],
    ['under a programme that is closed', { parent: { ...sixYears, status: 'CLOSED' } }, 'PARENT_NOT_IN_FORCE'],
    ['outside its programme', { from: '2026-01-01', to: '2026-12-31' }, 'PLAN_OUTSIDE_PARENT'],
    ['for a year and a half', { to: '2023-06-30' }, 'PLAN_OVER_SEVERAL_YEARS'],
    ['for a year that has one', { parent: { ...sixYears, planOfYearId: 'plan-2022' } }, 'PLAN_IS_THERE'],
  ])('is refused %s', (_, changes, code) => {
    given()
      .when(draft(changes as Partial<NewJointProgramme>))
      .thenRefused(code);
  });

  it('does not take the place of one that is there', () => {
    given(happened.drafted).when(draft()).thenRefused('ILLEGAL_TRANSITION');
  });
});

describe('signing', () => {
  it('is signed by each, and by all with the last', () => {
    const after = given(happened.drafted)
      .when({ ...commands.sign, on: '2022-01-10' })
      .thenEvents({ type: 'JointProgrammeSignedBy', organizationId: 'district-front', on: '2022-01-10' });
    expect(after).toMatchObject({ status: 'DRAFT', signedOn: null });
    const last = given(...historyTo.DRAFT)
      .when({ ...commands.sign, on: '2022-01-12' })
      .thenEvents(happened.signedByFront, happened.signed);
    expect(last).toMatchObject({ status: 'SIGNED', signedOn: '2022-01-12' });
  });

  it('is done by whoever acts for a signatory, in its name, once', () => {
    const drafted = given(...historyTo.DRAFT);
    drafted.when({ ...commands.sign, actingFor: 'district-government' }).thenRefused('NOT_YOUR_ORGANIZATION');
    drafted.when({ ...commands.sign, organizationId: 'another', actingFor: 'another' }).thenRefused('NOT_A_SIGNATORY');
    const again = { ...commands.sign, organizationId: 'district-government', actingFor: 'district-government' };
    drafted.when(again).thenRefused('SIGNED_ALREADY');
  });
});

describe('a task', () => {
  const active = given(...historyTo.ACTIVE);
  const add = (changes: Partial<NewJointTask>) => ({ ...commands.addTask, task: { ...cleanStreets, id: 'task-2', ...changes } });

  it.each([
    ['without a title', { title: '' }, 'TITLE_MISSING'],
    ['led by none of the signatories', { leadId: 'womens-union' }, 'LEAD_NOT_SIGNATORY'],
    ['that one organization does alone', { coOperatorIds: [] }, 'CO_OPERATOR_MISSING'],
    ['whose lead co-operates with itself', { coOperatorIds: ['district-front'] }, 'CO_OPERATOR_REPEATED'],
    ['due before the programme begins', { dueOn: '2021-12-31' }, 'DUE_OUTSIDE_PERIOD'],
    ['due after it ends', { dueOn: '2023-01-01' }, 'DUE_OUTSIDE_PERIOD'],
    ['that is there already', { id: 'task-1' }, 'ALREADY_EXISTS'],
  ] as const)('is refused %s', (_, changes, code) => {
    active.when(add(changes)).thenRefused(code);
  });

  it('is done when it is wholly done, on that day', () => {
    const after = active
      .when({ ...commands.reportProgress, percent: 100 })
      .thenEvents({ type: 'JointTaskProgressed', taskId: 'task-1', percent: 100, on: commands.reportProgress.on });
    expect(after?.tasks[0]).toMatchObject({ percent: 100, completedOn: commands.reportProgress.on });
  });

  it.each([-1, 101, 33.3, Number.NaN])('is not %d percent done', (percent) => {
    active.when({ ...commands.reportProgress, percent }).thenRefused('PERCENT_OUT_OF_RANGE');
  });

  it('is known to its programme', () => {
    for (const command of [commands.reportProgress, commands.reschedule, commands.markOverdue]) {
      active.when({ ...command, taskId: 'task-9' }).thenRefused('UNKNOWN_TASK');
    }
  });

  it('gets another due date within the programme, unless it is done', () => {
    active.when({ ...commands.reschedule, dueOn: '2023-01-01' }).thenRefused('DUE_OUTSIDE_PERIOD');
    given(...historyTo.ACTIVE, { ...happened.progressed, percent: 100 })
      .when(commands.reschedule)
      .thenRefused('TASK_IS_DONE');
  });
});

describe('a due date', () => {
  const overdue = { ...commands.markOverdue, on: '2022-07-01', today: '2022-07-01' };

  it('passes at the end of its day, and is told of once', () => {
    const active = given(...historyTo.ACTIVE);
    active.when({ ...overdue, on: '2022-06-30', today: '2022-06-30' }).thenRefused('NOT_OVERDUE');
    active.when(overdue).thenEvents(happened.becameOverdue);
    given(...historyTo.ACTIVE, happened.becameOverdue)
      .when(overdue)
      .thenRefused('NOT_OVERDUE');
  });

  it('passes without a word where the task is done', () => {
    given(...historyTo.ACTIVE, { ...happened.progressed, percent: 100 })
      .when(overdue)
      .thenRefused('NOT_OVERDUE');
  });

  it('may pass again where it was moved, and the old one is spoken of no more', () => {
    const moved = given(...historyTo.ACTIVE, happened.becameOverdue, happened.rescheduled);
    moved.when({ ...overdue, on: '2022-10-01', today: '2022-10-01' }).thenRefused('NOT_OVERDUE');
    moved
      .when({ ...overdue, dueOn: '2022-09-30', on: '2022-10-01', today: '2022-10-01' })
      .thenEvents({ ...happened.becameOverdue, dueOn: '2022-09-30', on: '2022-10-01' });
  });
});

describe('a review', () => {
  it('keeps how the tasks stood on its day', () => {
    const after = given(...historyTo.ACTIVE)
      .when({ ...commands.reviewMidYear, on: '2022-07-15' })
      .thenEvents(happened.midYearReviewed);
    expect(after?.midYearReview).toMatchObject({ taskCount: 1, doneCount: 0, overdueCount: 1 });
  });

  it('comes to a conclusion', () => {
    given(...historyTo.ACTIVE)
      .when({ ...commands.reviewMidYear, conclusion: '  ' })
      .thenRefused('CONCLUSION_MISSING');
    given(...historyTo.MID_YEAR_REVIEWED)
      .when({ ...commands.reviewYearEnd, conclusion: '' })
      .thenRefused('CONCLUSION_MISSING');
  });

  it('is not dated before the step before it', () => {
    given(...historyTo.ACTIVE)
      .when({ ...commands.reviewMidYear, on: '2022-01-31' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
  });
});
