import type { IsoDate, OrganizationEvent, OrganizationType, Provenance, UnitLevel } from '@danvan/contracts';
import type { Unit } from '../unit/types.ts';

/** A body of the Party, the government, the Front or a mass organization. `path` is every id from the root to itself. */
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
};

export type ParentOrganization = Pick<Organization, 'id' | 'type' | 'path' | 'status'>;

export type OrganizationCommand =
  | {
      readonly type: 'register';
      readonly id: string;
      readonly name: string;
      readonly organizationType: OrganizationType;
      readonly unit: Pick<Unit, 'id' | 'path' | 'level' | 'status' | 'validFrom'>;
      readonly parent: ParentOrganization | null;
      readonly provenance: Provenance;
      readonly on: IsoDate;
    }
  | { readonly type: 'rename'; readonly name: string; readonly on: IsoDate }
  | { readonly type: 'dissolve'; readonly reason: string | null; readonly on: IsoDate };

export type { OrganizationEvent };
