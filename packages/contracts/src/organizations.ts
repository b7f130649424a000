import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { isoDate, provenance } from './vocabulary.ts';

export const unitLevels = ['CITY', 'DISTRICT', 'WARD', 'RESIDENTIAL_GROUP'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export const organizationTypes = [
  'PEOPLES_COMMITTEE', // Ủy ban nhân dân
  'PARTY_COMMITTEE', // Đảng bộ
  'PARTY_CELL', // chi bộ
  'MOBILIZATION_BLOC', // khối dân vận
  'MOBILIZATION_TEAM', // tổ dân vận
  'FATHERLAND_FRONT', // Mặt trận Tổ quốc
  'MASS_ORGANIZATION', // tổ chức chính trị – xã hội
  'MASS_ORGANIZATION_BRANCH', // chi hội
  'RESIDENTIAL_GROUP', // tổ dân phố
  'SPECIALISED_DEPARTMENT', // phòng, ban chuyên môn
  'ONE_STOP_DEPARTMENT', // bộ phận một cửa
  'INSPECTORATE', // thanh tra
] as const;
export type OrganizationType = (typeof organizationTypes)[number];

export const unitStatuses = ['ACTIVE', 'ABOLISHED'] as const;
export const lifeStatuses = ['ACTIVE', 'DISSOLVED'] as const;

const validity = { validFrom: isoDate, validTo: isoDate.nullable() };
/** The resolution or law behind an act, as it is cited. */
const legalBasis = z.string().nullable();
const act = { on: isoDate, legalBasis };

const unitPlace = { parentCode: z.string().nullable(), path: z.array(z.string()) };
const organizationPlace = {
  unitCode: z.string(),
  unitPath: z.array(z.string()),
  level: z.enum(unitLevels),
  parentId: z.string().nullable(),
  path: z.array(z.string()),
};
/** Where something stands from each of these days on, the oldest first: more than one where what is above it has changed since. */
const unitPlaces = z.array(z.object({ from: isoDate, ...unitPlace }));
const organizationPlaces = z.array(z.object({ from: isoDate, ...organizationPlace }));

/** A unit as it stood from `from` up to, not including, `to`. */
const unitPeriod = z.object({ from: isoDate, to: isoDate.nullable(), name: z.string(), level: z.enum(unitLevels), ...unitPlace });
/** An organization as it stood from `from` up to, not including, `to`. */
const organizationPeriod = z.object({ from: isoDate, to: isoDate.nullable(), name: z.string(), ...organizationPlace });

const unitChanges = {
  UnitEstablished: z.object({
    id: z.string(),
    name: z.string(),
    level: z.enum(unitLevels),
    parentCode: z.string().nullable(),
    path: z.array(z.string()),
    provenance,
    on: isoDate,
    legalBasis: z.string().nullable(),
    predecessorCodes: z.array(z.string()).optional(),
    places: unitPlaces.optional(),
  }),
  UnitRenamed: z.object({ name: z.string(), on: isoDate, legalBasis: z.string().nullable() }),
  UnitAbolished: z.object({ on: isoDate, legalBasis: z.string().nullable(), successorCodes: z.array(z.string()).optional() }),
  /** It stands directly under another unit of the level above. */
  UnitMoved: z.object({ parentCode: z.string(), path: z.array(z.string()), places: unitPlaces, ...act }),
  /** It is of another level from now on, under another unit. */
  UnitRetiered: z.object({
    level: z.enum(unitLevels),
    parentCode: z.string().nullable(),
    path: z.array(z.string()),
    places: unitPlaces,
    ...act,
  }),
  /** It has gone into another. */
  UnitMerged: z.object({ intoCode: z.string(), ...act }),
  /** It has been divided. It goes on where its own code is among its successors. */
  UnitSplit: z.object({ successorCodes: z.array(z.string()), ...act }),
  /** It has taken over from others, which have gone into it or left it their units. */
  UnitTookOver: z.object({ predecessorCodes: z.array(z.string()), ...act }),
  /** A unit above it has moved, or left its place to another: what was reached through `through` is reached by the way `to`. */
  UnitPathChanged: z.object({ through: z.string(), to: z.array(z.string()), ...act }),
};

const organizationChanges = {
  OrganizationRegistered: z.object({
    id: z.string(),
    name: z.string(),
    organizationType: z.enum(organizationTypes),
    unitCode: z.string(),
    unitPath: z.array(z.string()),
    level: z.enum(unitLevels),
    parentId: z.string().nullable(),
    path: z.array(z.string()),
    provenance,
    on: isoDate,
    legalBasis: legalBasis.optional(),
    places: organizationPlaces.optional(),
  }),
  OrganizationRenamed: z.object({ name: z.string(), on: isoDate, legalBasis: legalBasis.optional() }),
  OrganizationDissolved: z.object({
    on: isoDate,
    reason: z.string().nullable(),
    legalBasis: legalBasis.optional(),
    successorIds: z.array(z.string()).optional(),
  }),
  /** It stands under another organization, or belongs to another unit, or both. */
  OrganizationMoved: z.object({ ...organizationPlace, places: organizationPlaces, ...act }),
  /** It has gone into another. */
  OrganizationMerged: z.object({ intoId: z.string(), ...act }),
  /** It has taken over from others, which have gone into it or left it what stood under them. */
  OrganizationTookOver: z.object({ predecessorIds: z.array(z.string()), ...act }),
  /**
   * An organization or a unit above it has moved, or left its place to another: what was reached through `through` is reached by the
   * way `to`, whose last unit is of the level `level`.
   */
  OrganizationPathChanged: z.object({
    of: z.enum(['ORGANIZATION', 'UNIT']),
    through: z.string(),
    to: z.array(z.string()),
    level: z.enum(unitLevels).nullable(),
    ...act,
  }),
};

/** Key: the unit's code (stable, e.g. `TAY_HO`). Owner: organizations. `path` is every code from the root to itself. */
export const administrativeUnit = defineTopic('organizations.administrative-unit.v1', {
  description: 'A city, district, ward or residential group (đơn vị hành chính), with its place in the tree and its validity.',
  view: z.object({
    id: z.string(),
    name: z.string(),
    level: z.enum(unitLevels),
    status: z.enum(unitStatuses),
    parentCode: z.string().nullable(),
    path: z.array(z.string()),
    provenance,
    ...validity,
    /** Units that it came from. */
    predecessorCodes: z.array(z.string()).optional(),
    /** Units that it became; the unit itself among them where it was divided and goes on. */
    successorCodes: z.array(z.string()).optional(),
    /** How it stood, the oldest first, without gaps from `validFrom` to `validTo`. */
    periods: z.array(unitPeriod).optional(),
  }),
  events: unitChanges,
});

/** Key: organization id. Owner: organizations. `path` is every organization id from the root to itself. */
export const organization = defineTopic('organizations.organization.v1', {
  description: 'A body of the Party, the government, the Front or a mass organization, with its unit, parent and validity.',
  view: z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(organizationTypes),
    unitCode: z.string(),
    /** Codes from the root unit to its own. */
    unitPath: z.array(z.string()),
    level: z.enum(unitLevels),
    parentId: z.string().nullable(),
    path: z.array(z.string()),
    status: z.enum(lifeStatuses),
    provenance,
    ...validity,
    /** Organizations that it came from. */
    predecessorIds: z.array(z.string()).optional(),
    /** Organizations that it became or that took over from it; empty where it was dissolved without one. */
    successorIds: z.array(z.string()).optional(),
    /** How it stood, the oldest first, without gaps from `validFrom` to `validTo`. */
    periods: z.array(organizationPeriod).optional(),
  }),
  events: organizationChanges,
});

export type AdministrativeUnitView = z.infer<typeof administrativeUnit.view>;
export type OrganizationView = z.infer<typeof organization.view>;

export type UnitPeriod = z.infer<typeof unitPeriod>;
export type OrganizationPeriod = z.infer<typeof organizationPeriod>;

/** How something stood on a day. @returns undefined where it did not stand then */
export function periodOn<Period extends { readonly from: string; readonly to: string | null }>(
  periods: readonly Period[] | undefined,
  day: string,
): Period | undefined {
  return periods?.find(({ from, to }) => from <= day && (to === null || day < to));
}

export type UnitEvent = EventsOf<typeof unitChanges>;
export type OrganizationEvent = EventsOf<typeof organizationChanges>;
