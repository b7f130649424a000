import type { CriteriaSet, EmulationProgrammeEvent, IsoDate, ProgrammeKind, ProgrammeStatus, Provenance } from '@danvan/contracts';
import type { Dated } from '../dates.ts';

export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly launchingOrganizationId: string;
  readonly year: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly provenance: Provenance;
  readonly status: ProgrammeStatus;
  readonly closedOn: IsoDate | null;
  /** Every version of every set, in the order in which they were defined: what was assessed by an old one keeps it. */
  readonly criteriaSets: readonly CriteriaSet[];
};

export type NewProgramme = Omit<Programme, 'status' | 'closedOn' | 'criteriaSets'>;

/** A set before it is defined: the programme numbers its versions. */
export type NewCriteriaSet = Omit<CriteriaSet, 'version' | 'definedOn'>;

export type ProgrammeCommand =
  | { readonly type: 'launch'; readonly programme: NewProgramme }
  | ({ readonly type: 'defineCriteria'; readonly criteriaSet: NewCriteriaSet } & Dated)
  | ({ readonly type: 'close' } & Dated);

export type ProgrammeEvent = EmulationProgrammeEvent;
