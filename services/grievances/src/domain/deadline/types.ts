import type { Refusal } from '@danvan/aggregate-store/decision';
import type { Deadline, DeadlineKey, DeadlineUnit, DeadlineVariant, IsoDate, SkipReason } from '@danvan/contracts';
import type { DeadlineRefusal } from './refusals.ts';

export type { Deadline, DeadlineKey, DeadlineVariant } from '@danvan/contracts';

/** How complex a denunciation is: it decides how often its resolution may be extended (Decree 31/2019 Art. 3). */
export type Complexity = 'COMPLEX' | 'ESPECIALLY_COMPLEX';

/** One version of a statutory period: in force from `from` to before `to`. */
export type Rule = {
  readonly key: DeadlineKey;
  readonly days: Readonly<Partial<Record<DeadlineVariant, number>>> & { readonly STANDARD: number };
  readonly unit: DeadlineUnit;
  /** BEFORE counts back from the trigger: the last day on which a notice is in time. */
  readonly direction: 'AFTER' | 'BEFORE';
  readonly extension: { readonly days: number; readonly most: Readonly<Record<Complexity, number>> } | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly source: string;
};

export type Day = {
  readonly date: IsoDate;
  /** Why offices are closed; null on a working day. */
  readonly closed: SkipReason | null;
  /** Is the official calendar of its year known? */
  readonly known: boolean;
};

/** Days in order, so that counting is arithmetic on positions. */
export type Calendar = {
  readonly days: readonly Day[];
  readonly position: ReadonlyMap<IsoDate, number>;
};

export type ProvisionKey = 'COMPLAINT_SUSPENSION' | 'COMPLAINT_TERMINATION' | 'DIALOGUE_DESPITE_ABSENCE';
export type Provision = { readonly from: IsoDate; readonly source: string };

/** Everything that deadlines depend on, as data: which rule was in force when, and which days were working days. */
export type Law = {
  /** Versions of each rule, the newest first. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly calendar: Calendar;
  readonly provisions: Readonly<Record<ProvisionKey, Provision>>;
};

export type DeadlineRequest = {
  /** Any text is answered; one that is no key is refused. */
  readonly key: string;
  /** The day of the event that starts the period; it is not counted itself. */
  readonly trigger: IsoDate;
  readonly variant?: DeadlineVariant;
};

export type DeadlineOutcome =
  | { readonly ok: true; readonly deadline: Deadline }
  | { readonly ok: false; readonly refusal: Refusal<DeadlineRefusal> };
