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
  }),
  UnitRenamed: z.object({ name: z.string(), on: isoDate, legalBasis: z.string().nullable() }),
  UnitAbolished: z.object({ on: isoDate, legalBasis: z.string().nullable() }),
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
  }),
  OrganizationRenamed: z.object({ name: z.string(), on: isoDate }),
  OrganizationDissolved: z.object({ on: isoDate, reason: z.string().nullable() }),
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
  }),
  events: organizationChanges,
});

export type AdministrativeUnitView = z.infer<typeof administrativeUnit.view>;
export type OrganizationView = z.infer<typeof organization.view>;

export type UnitEvent = EventsOf<typeof unitChanges>;
export type OrganizationEvent = EventsOf<typeof organizationChanges>;
