import type { Headcount as Count, HeadcountEvent, IsoDate } from '@danvan/contracts';

/** The counts of one organization's staff (biên chế), by day; its id is the organization's. */
export type OrganizationHeadcount = { readonly id: string; readonly counts: readonly Count[] };

export type HeadcountCommand = {
  readonly type: 'record';
  readonly id: string;
  /** The organization's own days: a count is of a day on which it stood. */
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
} & Count;

export type { Count, HeadcountEvent };
