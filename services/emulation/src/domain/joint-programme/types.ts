import type {
  IsoDate,
  JointCoordinator,
  JointProgrammeKind,
  JointProgrammeStatus,
  OrganizationType,
  Provenance,
  JointProgrammeEvent as PublishedEvent,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

export type Signatory = {
  readonly organizationId: string;
  readonly organizationType: OrganizationType;
  /** Null until it has signed. */
  readonly signedOn: IsoDate | null;
};

export type JointTask = {
  readonly id: string;
  readonly title: string;
  /** One of the signatories: it answers for the task. */
  readonly leadId: string;
  readonly coOperatorIds: readonly string[];
  readonly dueOn: IsoDate;
  /** How far it is, 0 to 100. */
  readonly percent: number;
  readonly completedOn: IsoDate | null;
  /** Since when its due date has passed; null again when it is given a later one. */
  readonly overdueSince: IsoDate | null;
};

/** How the tasks stood on the day of a review, and what was concluded. */
export type Review = {
  readonly on: IsoDate;
  readonly taskCount: number;
  readonly doneCount: number;
  readonly overdueCount: number;
  readonly conclusion: string;
};

type Content = {
  readonly id: string;
  readonly title: string;
  readonly kind: JointProgrammeKind;
  readonly parentId: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The signatory that leads it, as it stood when it was drafted. */
  readonly coordinator: JointCoordinator;
  readonly renewalOf: string | null;
  readonly provenance: Provenance;
};

export type JointProgramme = Content & {
  readonly year: number | null;
  readonly status: JointProgrammeStatus;
  /** Since when it stands there: a step is not dated before. */
  readonly statusSince: IsoDate;
  readonly signatories: readonly Signatory[];
  readonly signedOn: IsoDate | null;
  readonly tasks: readonly JointTask[];
  readonly midYearReview: Review | null;
  readonly yearEndReview: Review | null;
  readonly renewedById: string | null;
};

/** The programme that an annual plan is drafted under, and the plan that it has for that year already. */
export type ParentProgramme = Pick<JointProgramme, 'id' | 'kind' | 'status' | 'from' | 'to'> & { readonly planOfYearId: string | null };

export type NewJointProgramme = Content & {
  readonly signatories: readonly (Omit<Signatory, 'signedOn'> & { readonly isActive: boolean })[];
  readonly parent: ParentProgramme | null;
};

export type NewJointTask = Pick<JointTask, 'id' | 'title' | 'leadId' | 'coOperatorIds' | 'dueOn'>;

export type JointProgrammeCommand =
  | ({ readonly type: 'draft'; readonly programme: NewJointProgramme } & Dated)
  | ({ readonly type: 'addTask'; readonly task: NewJointTask } & Dated)
  /** In the name of the organization that the signing person acts for; null for none. */
  | ({ readonly type: 'sign'; readonly organizationId: string; readonly actingFor: string | null } & Dated)
  | ({ readonly type: 'activate' } & Dated)
  | ({ readonly type: 'reportProgress'; readonly taskId: string; readonly percent: number } & Dated)
  | ({ readonly type: 'reschedule'; readonly taskId: string; readonly dueOn: IsoDate } & Dated)
  /** Time has passed: told by the service itself, for one task and the due date that it had. */
  | ({ readonly type: 'markOverdue'; readonly taskId: string; readonly dueOn: IsoDate } & Dated)
  | ({ readonly type: 'reviewMidYear'; readonly conclusion: string } & Dated)
  | ({ readonly type: 'reviewYearEnd'; readonly conclusion: string } & Dated)
  | ({ readonly type: 'renew'; readonly renewedById: string } & Dated)
  | ({ readonly type: 'close' } & Dated);

export type JointProgrammeEvent = PublishedEvent;
