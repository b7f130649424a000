import type { IsoDate, Provenance, UnitEvent, UnitLevel } from '@danvan/contracts';

/** An administrative unit (đơn vị hành chính). Its id is its code; `path` is every code from the root to itself. */
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
};

/** What a child needs to know of the unit above it. */
export type ParentUnit = Pick<Unit, 'id' | 'level' | 'path' | 'status' | 'validFrom'>;

type Dated = { readonly on: IsoDate; readonly legalBasis: string | null };

export type UnitCommand =
  | ({
      readonly type: 'establish';
      readonly code: string;
      readonly name: string;
      readonly level: UnitLevel;
      readonly parent: ParentUnit | null;
      readonly provenance: Provenance;
    } & Dated)
  | ({ readonly type: 'rename'; readonly name: string } & Dated)
  | ({ readonly type: 'abolish' } & Dated);

export type { UnitEvent };
