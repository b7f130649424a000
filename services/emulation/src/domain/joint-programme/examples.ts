import type { JointProgrammeStatus } from '@danvan/contracts';
import type { JointProgrammeCommand, JointProgrammeEvent, NewJointProgramme, NewJointTask, ParentProgramme } from './types.ts';

const dated = (on: string) => ({ on, today: '2026-11-24' });

/** The district’s plan of one year with the Front and the Women’s Union, under a programme of six; the specs start from here. */
export const sixYears: ParentProgramme = {
  id: 'programme-2020',
  kind: 'PROGRAMME',
  status: 'ACTIVE',
  from: '2020-01-01',
  to: '2025-12-31',
  planOfYearId: null,
};

export const annualPlan: NewJointProgramme = {
  id: 'plan-2022',
  title: 'Kế hoạch liên tịch về công tác dân vận năm 2022',
  kind: 'ANNUAL_PLAN',
  parentId: sixYears.id,
  from: '2022-01-01',
  to: '2022-12-31',
  coordinator: { id: 'district-government', unitCode: 'TAY_HO', unitPath: ['HA_NOI', 'TAY_HO'], path: ['district-government'] },
  renewalOf: null,
  provenance: 'SYNTHETIC',
  signatories: [
    { organizationId: 'district-government', organizationType: 'PEOPLES_COMMITTEE', isActive: true },
    { organizationId: 'district-front', organizationType: 'FATHERLAND_FRONT', isActive: true },
  ],
  parent: sixYears,
};

export const cleanStreets: NewJointTask = {
  id: 'task-1',
  title: 'Vận động nhân dân giữ gìn tuyến đường xanh, sạch, đẹp',
  leadId: 'district-front',
  coOperatorIds: ['womens-union', 'district-government'],
  dueOn: '2022-06-30',
};

const signatories = annualPlan.signatories.map(({ isActive: _, ...signatory }) => signatory);
const { parent: _parent, signatories: _signatories, ...content } = annualPlan;
const review = { taskCount: 1, doneCount: 0, overdueCount: 1, conclusion: 'Tiếp tục thực hiện', on: '2022-07-15' };

/** One event of every type, in an order in which they may happen, and the two ends. */
export const happened = {
  drafted: { type: 'JointProgrammeDrafted', ...content, year: 2022, signatories, on: '2022-01-05' },
  taskAdded: { type: 'JointTaskAdded', task: { ...cleanStreets, coOperatorIds: [...cleanStreets.coOperatorIds] }, on: '2022-01-06' },
  signedByGovernment: { type: 'JointProgrammeSignedBy', organizationId: 'district-government', on: '2022-01-10' },
  signedByFront: { type: 'JointProgrammeSignedBy', organizationId: 'district-front', on: '2022-01-12' },
  signed: { type: 'JointProgrammeSigned', on: '2022-01-12' },
  activated: { type: 'JointProgrammeActivated', on: '2022-02-01' },
  progressed: { type: 'JointTaskProgressed', taskId: 'task-1', percent: 40, on: '2022-05-01' },
  becameOverdue: { type: 'JointTaskBecameOverdue', taskId: 'task-1', leadId: 'district-front', dueOn: '2022-06-30', on: '2022-07-01' },
  rescheduled: { type: 'JointTaskRescheduled', taskId: 'task-1', dueOn: '2022-09-30', on: '2022-07-05' },
  midYearReviewed: { type: 'JointProgrammeMidYearReviewed', ...review },
  yearEndReviewed: { type: 'JointProgrammeYearEndReviewed', ...review, on: '2022-12-15' },
  renewed: { type: 'JointProgrammeRenewed', renewedById: 'plan-2023', on: '2022-12-20' },
  closed: { type: 'JointProgrammeClosed', on: '2022-12-20' },
} as const satisfies Record<string, JointProgrammeEvent>;

const { drafted, taskAdded, signedByGovernment, signedByFront, signed, activated, midYearReviewed, yearEndReviewed, renewed, closed } =
  happened;
const toSigned = [drafted, taskAdded, signedByGovernment, signedByFront, signed];

/** How a plan came to stand in each status. A draft still waits for its last signature. */
export const historyTo: Record<JointProgrammeStatus, readonly JointProgrammeEvent[]> = {
  DRAFT: [drafted, taskAdded, signedByGovernment],
  SIGNED: toSigned,
  ACTIVE: [...toSigned, activated],
  MID_YEAR_REVIEWED: [...toSigned, activated, midYearReviewed],
  YEAR_END_REVIEWED: [...toSigned, activated, midYearReviewed, yearEndReviewed],
  RENEWED: [...toSigned, activated, midYearReviewed, yearEndReviewed, renewed],
  CLOSED: [...toSigned, activated, midYearReviewed, yearEndReviewed, closed],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands = {
  draft: { type: 'draft', programme: annualPlan, ...dated('2023-01-10') },
  addTask: { type: 'addTask', task: { ...cleanStreets, id: 'task-2', dueOn: '2022-12-31' }, ...dated('2023-01-10') },
  sign: { type: 'sign', organizationId: 'district-front', actingFor: 'district-front', ...dated('2023-01-10') },
  activate: { type: 'activate', ...dated('2023-01-10') },
  reportProgress: { type: 'reportProgress', taskId: 'task-1', percent: 80, ...dated('2023-01-10') },
  reschedule: { type: 'reschedule', taskId: 'task-1', dueOn: '2022-12-31', ...dated('2023-01-10') },
  markOverdue: { type: 'markOverdue', taskId: 'task-1', dueOn: '2022-06-30', ...dated('2023-01-10') },
  reviewMidYear: { type: 'reviewMidYear', conclusion: 'Tiếp tục thực hiện', ...dated('2023-01-10') },
  reviewYearEnd: { type: 'reviewYearEnd', conclusion: 'Hoàn thành', ...dated('2023-01-10') },
  renew: { type: 'renew', renewedById: 'plan-2023', ...dated('2023-01-10') },
  close: { type: 'close', ...dated('2023-01-10') },
} as const satisfies { [Type in JointProgrammeCommand['type']]: Extract<JointProgrammeCommand, { type: Type }> };
