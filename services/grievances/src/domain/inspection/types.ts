import type {
  GrievanceKind,
  InspectionKind,
  InspectionStatus,
  IsoDate,
  OrganizationFacts,
  Provenance,
  RecommendationKind,
} from '@danvan/contracts';
import type { Dated } from '../dates.ts';

/** What happened, as other services read it too. */
export type { InspectionEvent } from '@danvan/contracts';

/** What the conclusion asks of whom, until when. */
export type NewRecommendation = {
  readonly kind: RecommendationKind;
  readonly responsibleId: string;
  readonly dueOn: IsoDate;
  /** VND; 0 where it is not about money. */
  readonly amount: number;
  /** Square metres; 0 where it is not about land. */
  readonly area: number;
};

export type Recommendation = NewRecommendation & {
  readonly number: number;
  readonly recoveredAmount: number;
  readonly recoveredArea: number;
  readonly doneOn: IsoDate | null;
  /** The day on which it was found to be overdue; stays when it is done late. */
  readonly overdueOn: IsoDate | null;
};

/** A case that was born after the inspection, in the same matter. */
export type LinkedCase = { readonly caseId: string; readonly kind: GrievanceKind };

export type Inspection = {
  readonly id: string;
  readonly inspectionKind: InspectionKind;
  readonly fieldCode: string;
  /** The body that inspected. */
  readonly inspector: OrganizationFacts;
  readonly inspectedIds: readonly string[];
  readonly status: InspectionStatus;
  readonly issuedOn: IsoDate;
  readonly publishedOn: IsoDate | null;
  readonly recommendations: readonly Recommendation[];
  readonly cases: readonly LinkedCase[];
  readonly endedOn: IsoDate | null;
  readonly provenance: Provenance;
};

/** The case as it stands when it is linked. */
export type CaseFactsForInspection = { readonly id: string; readonly kind: GrievanceKind; readonly openedOn: IsoDate };

export type Issue = {
  readonly type: 'issue';
  readonly id: string;
  readonly inspectionKind: InspectionKind;
  readonly fieldCode: string;
  readonly inspector: OrganizationFacts;
  readonly inspectedIds: readonly string[];
  readonly recommendations: readonly NewRecommendation[];
  readonly provenance: Provenance;
};

export type InspectionCommand = Dated &
  (
    | Issue
    | { readonly type: 'publish' }
    | {
        readonly type: 'recordExecution';
        readonly number: number;
        /** Recovered by this step: VND and square metres. */
        readonly amount: number;
        readonly area: number;
        readonly complete: boolean;
      }
    | { readonly type: 'watch' }
    | { readonly type: 'linkCase'; readonly case: CaseFactsForInspection }
    | { readonly type: 'close' }
  );
