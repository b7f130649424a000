import type {
  DelayReason,
  DossierRefusalReason,
  DossierStatus,
  IsoDate,
  OrganizationFacts,
  ProcedureField,
  Provenance,
  Satisfaction,
  Timeliness,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too. */
export type { DossierEvent } from '@danvan/contracts';

/** From that day on the dossier lay there. */
export type HandOver = { readonly organizationId: string; readonly on: IsoDate };

/** The letter in which the agency says sorry for a delay, and until when it promises the result now (phiếu xin lỗi và hẹn lại). */
export type Apology = {
  readonly on: IsoDate;
  readonly reason: DelayReason;
  readonly newAppointmentOn: IsoDate;
  /** Sent a day before the appointment at the latest. */
  readonly inTime: boolean;
};

export type DossierFacts = {
  readonly procedureCode: string;
  readonly field: ProcedureField;
  readonly interAgency: boolean;
  readonly workingDays: number;
};

export type Dossier = DossierFacts & {
  readonly id: string;
  /** The one-stop department that received it. */
  readonly organization: OrganizationFacts;
  readonly status: DossierStatus;
  readonly receivedOn: IsoDate;
  readonly appointmentOn: IsoDate;
  readonly provisional: boolean;
  readonly handOvers: readonly HandOver[];
  readonly supplementRequestedOn: IsoDate | null;
  /** Working days that did not count, while papers were missing. */
  readonly pausedDays: number;
  readonly apology: Apology | null;
  readonly overdueOn: IsoDate | null;
  readonly resolvedOn: IsoDate | null;
  readonly timeliness: Timeliness | null;
  readonly returnedOn: IsoDate | null;
  readonly refusalReason: DossierRefusalReason | null;
  readonly endedOn: IsoDate | null;
  readonly satisfaction: Satisfaction | null;
  readonly provenance: Provenance;
  /** The day of the last step: nothing later happens before it. */
  readonly lastOn: IsoDate;
};

export type DossierCommand = Dated &
  (
    | (DossierFacts & {
        readonly type: 'receive';
        readonly id: string;
        readonly organization: OrganizationFacts;
        readonly provenance: Provenance;
      })
    | {
        readonly type: 'handOver';
        readonly toOrganizationId: string;
        /** Under the same authority as the one-stop department: no other agency. */ readonly sameAuthority: boolean;
      }
    | { readonly type: 'requestSupplement' }
    | { readonly type: 'receiveSupplement' }
    | { readonly type: 'apologise'; readonly reason: DelayReason; readonly newAppointmentOn: IsoDate }
    | { readonly type: 'watch' }
    | { readonly type: 'resolve' }
    | { readonly type: 'returnResult' }
    | { readonly type: 'refuse'; readonly reason: DossierRefusalReason }
    | { readonly type: 'withdraw' }
    | { readonly type: 'rate'; readonly satisfaction: Satisfaction }
  );
