import type { IsoDate, PositionEvent, PositionTitle } from '@danvan/contracts';

/** From `from` up to, not including, `to`; null is open. Officials are ids: who they are is kept apart. */
export type Term = { readonly officialId: string; readonly from: IsoDate; readonly to: IsoDate | null };

/** A position in an organization (chức vụ) and who held it. */
export type Position = {
  readonly id: string;
  readonly organizationId: string;
  readonly title: PositionTitle;
  readonly status: 'VACANT' | 'HELD';
  readonly establishedOn: IsoDate;
  readonly terms: readonly Term[];
};

type Dated = { readonly on: IsoDate; readonly legalBasis: string | null };

export type PositionCommand =
  | {
      readonly type: 'establish';
      readonly id: string;
      readonly organization: { readonly id: string; readonly validFrom: IsoDate; readonly validTo: IsoDate | null };
      readonly title: PositionTitle;
      readonly on: IsoDate;
    }
  | ({ readonly type: 'appoint'; readonly officialId: string } & Dated)
  | ({ readonly type: 'endTerm' } & Dated);

export type { PositionEvent };
