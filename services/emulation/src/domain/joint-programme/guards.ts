import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, JointProgrammeStatus, OrganizationType } from '@danvan/contracts';
import type { JointProgramme, JointTask, NewJointProgramme, NewJointTask } from './types.ts';
import { yearWithin } from './year.ts';

const government: ReadonlySet<OrganizationType> = new Set(['PEOPLES_COMMITTEE', 'SPECIALISED_DEPARTMENT', 'INSPECTORATE']);
const frontAndMass: ReadonlySet<OrganizationType> = new Set(['FATHERLAND_FRONT', 'MASS_ORGANIZATION', 'MASS_ORGANIZATION_BRANCH']);
/** Where a programme of several years takes annual plans. */
const inForce: ReadonlySet<JointProgrammeStatus> = new Set(['SIGNED', 'ACTIVE', 'MID_YEAR_REVIEWED']);

const areDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** A guard answers the refusal, or undefined where nothing stands in the way. */
export function unfitToDraft(programme: NewJointProgramme, on: IsoDate) {
  const { title, from, to } = programme;
  if (title.trim() === '') return refuse('TITLE_MISSING', {}, ['title']);
  if (to < from) return refuse('PERIOD_REVERSED', { from, to }, ['to']);
  return unfitSignatories(programme, on) ?? unfitParent(programme);
}

/** At least two, one of the government and one of the Front or a mass organization; the coordinator is one of them. */
function unfitSignatories({ signatories, coordinator }: NewJointProgramme, on: IsoDate) {
  const field = ['signatoryIds'];
  const ids = signatories.map(({ organizationId }) => organizationId);
  if (!areDistinct(ids)) return refuse('SIGNATORY_REPEATED', {}, field);
  if (ids.length < 2) return refuse('TOO_FEW_SIGNATORIES', {}, field);
  const gone = signatories.find(({ isActive }) => !isActive);
  if (gone) return refuse('SIGNATORY_NOT_ACTIVE', { id: gone.organizationId, on }, field);
  if (!signatories.some(({ organizationType }) => government.has(organizationType)))
    return refuse('GOVERNMENT_SIGNATORY_MISSING', {}, field);
  if (!signatories.some(({ organizationType }) => frontAndMass.has(organizationType))) return refuse('FRONT_SIGNATORY_MISSING', {}, field);
  return ids.includes(coordinator.id) ? undefined : refuse('COORDINATOR_NOT_SIGNATORY', {}, ['coordinatorId']);
}

/** An annual plan lies in one year, within a programme that is in force and has none for that year; a programme stands under none. */
function unfitParent(programme: NewJointProgramme) {
  const { kind, parent, from, to } = programme;
  if (kind === 'PROGRAMME') return parent === null ? undefined : refuse('PARENT_NOT_ALLOWED', {}, ['parentId']);
  if (parent === null || parent.kind !== 'PROGRAMME') return refuse('PARENT_MISSING', {}, ['parentId']);
  if (!inForce.has(parent.status)) return refuse('PARENT_NOT_IN_FORCE', { status: parent.status }, ['parentId']);
  const year = yearWithin(programme);
  if (year === null) return refuse('PLAN_OVER_SEVERAL_YEARS', {}, ['to']);
  if (from < parent.from || parent.to < to) return refuse('PLAN_OUTSIDE_PARENT', { from: parent.from, to: parent.to }, ['from']);
  return parent.planOfYearId === null ? undefined : refuse('PLAN_IS_THERE', { year, id: parent.planOfYearId }, ['parentId']);
}

export function unfitTask(programme: JointProgramme, { title, leadId, coOperatorIds, dueOn }: NewJointTask) {
  if (title.trim() === '') return refuse('TITLE_MISSING', {}, ['title']);
  if (!programme.signatories.some(({ organizationId }) => organizationId === leadId)) return refuse('LEAD_NOT_SIGNATORY', {}, ['leadId']);
  if (coOperatorIds.length === 0) return refuse('CO_OPERATOR_MISSING', {}, ['coOperatorIds']);
  if (!areDistinct([leadId, ...coOperatorIds])) return refuse('CO_OPERATOR_REPEATED', {}, ['coOperatorIds']);
  return dueOutside(programme, dueOn);
}

export function dueOutside({ from, to }: JointProgramme, dueOn: IsoDate) {
  return from <= dueOn && dueOn <= to ? undefined : refuse('DUE_OUTSIDE_PERIOD', { dueOn, from, to }, ['dueOn']);
}

export function unfitToSign({ signatories }: JointProgramme, organizationId: string, actingFor: string | null) {
  const signatory = signatories.find((one) => one.organizationId === organizationId);
  if (!signatory) return refuse('NOT_A_SIGNATORY', {}, ['organizationId']);
  if (organizationId !== actingFor) return refuse('NOT_YOUR_ORGANIZATION', {}, ['organizationId']);
  return signatory.signedOn === null ? undefined : refuse('SIGNED_ALREADY', {}, ['organizationId']);
}

export const taskOf = ({ tasks }: JointProgramme, taskId: string): JointTask | undefined => tasks.find(({ id }) => id === taskId);

export const unknownTask = (taskId: string) => refuse('UNKNOWN_TASK', { taskId }, ['taskId']);

/** The due date has passed, the task is not done, and nobody has said so of this due date. */
export function isNewlyOverdue(
  { dueOn, completedOn, overdueSince }: Pick<JointTask, 'dueOn' | 'completedOn' | 'overdueSince'>,
  today: IsoDate,
): boolean {
  return dueOn < today && completedOn === null && overdueSince === null;
}
