import type { IsoDate, OrganizationFacts, Provenance, RestatementReason } from '@danvan/contracts';
import type { Dated } from '../dates.ts';
import type { ReportingPeriod } from '../forms/period.ts';
import type { FormCode } from '../forms/types.ts';

export type { PeriodReportEvent } from '@danvan/contracts';

/** One figure of one form, by the number of its column. */
export type Figure = { readonly form: FormCode; readonly column: number; readonly value: number };
export type FigureChange = { readonly form: FormCode; readonly column: number; readonly before: number; readonly after: number };

export type Restatement = { readonly on: IsoDate; readonly reason: RestatementReason; readonly changes: readonly FigureChange[] };

/** What an organization reported of a period, and how it was restated since. */
export type PeriodReport = Pick<ReportingPeriod, 'kind' | 'year' | 'number' | 'from' | 'to'> & {
  readonly id: string;
  readonly status: 'CLOSED';
  readonly organization: OrganizationFacts;
  readonly closedOn: IsoDate;
  /** As last reported. */
  readonly figures: readonly Figure[];
  readonly restatements: readonly Restatement[];
  readonly provenance: Provenance;
  readonly lastOn: IsoDate;
};

export type PeriodReportCommand = Dated &
  (
    | {
        readonly type: 'close';
        readonly id: string;
        readonly organization: OrganizationFacts;
        readonly period: ReportingPeriod;
        readonly figures: readonly Figure[];
        readonly provenance: Provenance;
      }
    | { readonly type: 'restate'; readonly reason: RestatementReason; readonly figures: readonly Figure[] }
  );
