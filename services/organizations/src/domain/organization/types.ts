import type { IsoDate, OrganizationEvent, OrganizationPeriod, OrganizationType, Provenance, UnitLevel } from '@danvan/contracts';
import type { Reroute } from '../reroute.ts';
import type { Unit } from '../unit/types.ts';

/** A body of the Party, the government, the Front or a mass organization, as it was last told. `path` is every id from the root to itself. */
export type Organization = {
  readonly id: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly unitCode: string;
  readonly unitPath: readonly string[];
  readonly level: UnitLevel;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly status: 'ACTIVE' | 'DISSOLVED';
  readonly provenance: Provenance;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
  readonly periods: readonly OrganizationPeriod[];
};

export type ParentOrganization = Pick<Organization, 'id' | 'type' | 'path' | 'status' | 'validFrom' | 'periods'>;
/** The unit that an organization belongs to, as far as it needs to know. */
export type HomeUnit = Pick<Unit, 'id' | 'path' | 'level' | 'status' | 'validFrom' | 'periods'>;

type Dated = {
  readonly on: IsoDate;
  readonly legalBasis?: string | null;
  /** Part of an act that was held against the history when it was planned. */
  readonly decided?: true;
};

export type OrganizationCommand =
  | ({
      readonly type: 'register';
      readonly id: string;
      readonly name: string;
      readonly organizationType: OrganizationType;
      readonly unit: HomeUnit;
      readonly parent: ParentOrganization | null;
      readonly provenance: Provenance;
    } & Dated)
  | ({ readonly type: 'rename'; readonly name: string } & Dated)
  | ({ readonly type: 'move'; readonly unit: HomeUnit; readonly parent: ParentOrganization | null } & Dated)
  | ({ readonly type: 'merge'; readonly into: Omit<ParentOrganization, 'path'> } & Dated)
  | ({ readonly type: 'takeOver'; readonly predecessorIds: readonly string[] } & Dated)
  | ({ readonly type: 'dissolve'; readonly reason: string | null; readonly takenOverBy?: string | null } & Dated)
  /** Follows from an act on something above; not an act on this one. */
  | ({ readonly type: 'reroute'; readonly legalBasis?: string | null } & Reroute);

export type { OrganizationEvent, OrganizationPeriod };
