import type { IsoDate, Provenance, UnitEvent, UnitLevel, UnitPeriod } from '@danvan/contracts';
import type { Reroute } from '../reroute.ts';

/** An administrative unit (đơn vị hành chính), as it was last told. Its id is its code; `path` is every code from the root to itself. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly status: 'ACTIVE' | 'ABOLISHED';
  readonly parentCode: string | null;
  readonly path: readonly string[];
  readonly provenance: Provenance;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly predecessorCodes: readonly string[];
  readonly successorCodes: readonly string[];
  readonly periods: readonly UnitPeriod[];
};

/** What a child needs to know of the unit above it. */
export type ParentUnit = Pick<Unit, 'id' | 'level' | 'path' | 'status' | 'validFrom' | 'periods'>;

/** What a unit needs to know of one that it goes into, or that takes over from it. */
export type OtherUnit = Pick<Unit, 'id' | 'level' | 'status' | 'validFrom' | 'periods'>;

type Dated = {
  readonly on: IsoDate;
  readonly legalBasis: string | null;
  /** Part of an act that was held against the history when it was planned. */
  readonly decided?: true;
};

export type UnitCommand =
  | ({
      readonly type: 'establish';
      readonly code: string;
      readonly name: string;
      readonly level: UnitLevel;
      readonly parent: ParentUnit | null;
      readonly predecessorCodes?: readonly string[];
      readonly provenance: Provenance;
    } & Dated)
  | ({ readonly type: 'rename'; readonly name: string } & Dated)
  | ({ readonly type: 'move'; readonly parent: ParentUnit } & Dated)
  | ({ readonly type: 'retier'; readonly level: UnitLevel; readonly parent: ParentUnit | null } & Dated)
  | ({ readonly type: 'merge'; readonly into: OtherUnit } & Dated)
  /** Divided, and gone. */
  | ({ readonly type: 'split'; readonly successorCodes: readonly string[] } & Dated)
  /** A part of it becomes another unit; it goes on. */
  | ({ readonly type: 'cede'; readonly successorCodes: readonly string[] } & Dated)
  | ({ readonly type: 'takeOver'; readonly predecessorCodes: readonly string[] } & Dated)
  | ({ readonly type: 'abolish'; readonly takenOverBy?: string | null } & Dated)
  /** Follows from an act on a unit above; not an act on this one. */
  | ({ readonly type: 'reroute'; readonly legalBasis: string | null } & Omit<Reroute, 'of' | 'level'>);

export type { UnitEvent, UnitPeriod };
