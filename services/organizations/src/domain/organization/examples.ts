import type { OrganizationType } from '@danvan/contracts';
import { city, district as districtUnit, ward as wardUnit } from '../unit/examples.ts';
import type { Organization, OrganizationCommand, OrganizationEvent, ParentOrganization } from './types.ts';

export const cityUnit = city;
export const district = districtUnit;
export const ward = wardUnit;

/** An organization of the district that has stood where it stands since its first day. */
export function standing(id: string, type: OrganizationType, above: readonly string[], validFrom = '1995-11-01'): ParentOrganization {
  const path = [...above, id];
  const place = { unitCode: 'TAY_HO', unitPath: ['HA_NOI', 'TAY_HO'], level: 'DISTRICT', parentId: above.at(-1) ?? null, path } as const;
  return {
    id,
    type,
    path,
    status: 'ACTIVE',
    validFrom,
    periods: [{ from: validFrom, to: null, name: id, ...place, unitPath: [...place.unitPath] }],
  };
}

/** The head of a line, for what stands under it; and others of the same line. */
export const partyCommittee = standing('district-party-committee', 'PARTY_COMMITTEE', ['city-party-committee']);
export const otherCommittee = standing('other-party-committee', 'PARTY_COMMITTEE', ['city-party-committee']);
export const otherBloc = standing('other-bloc', 'MOBILIZATION_BLOC', ['city-party-committee', 'other-party-committee']);

const place = {
  unitCode: 'TAY_HO',
  unitPath: ['HA_NOI', 'TAY_HO'],
  level: 'DISTRICT',
  parentId: 'district-party-committee',
  path: ['city-party-committee', 'district-party-committee', 'district-bloc'],
} satisfies Omit<Organization['periods'][number], 'from' | 'to' | 'name'>;
const newPlace = {
  ...place,
  parentId: 'other-party-committee',
  path: ['city-party-committee', 'other-party-committee', 'district-bloc'],
};
const legalBasis = 'QĐ 1234-QĐ/TU';

/** One event of every type, in the order of an organization's life, as far as one life can hold them. */
export const happened = {
  registered: {
    type: 'OrganizationRegistered',
    id: 'district-bloc',
    name: 'Khối dân vận quận Tây Hồ',
    organizationType: 'MOBILIZATION_BLOC',
    ...place,
    places: [{ from: '1996-01-01', ...place }],
    provenance: 'RECORDED',
    on: '1996-01-01',
    legalBasis: null,
  },
  renamed: { type: 'OrganizationRenamed', name: 'Ban Dân vận Quận ủy Tây Hồ', on: '2010-01-01', legalBasis },
  dissolved: { type: 'OrganizationDissolved', on: '2025-07-01', reason: 'Sắp xếp bộ máy', legalBasis: null, successorIds: [] },
  moved: { type: 'OrganizationMoved', ...newPlace, places: [{ from: '2012-01-01', ...newPlace }], on: '2012-01-01', legalBasis },
  merged: { type: 'OrganizationMerged', intoId: 'other-bloc', on: '2025-07-01', legalBasis },
  tookOver: { type: 'OrganizationTookOver', predecessorIds: ['ward-bloc'], on: '2014-01-01', legalBasis },
  pathChanged: {
    type: 'OrganizationPathChanged',
    of: 'UNIT',
    through: 'TAY_HO',
    to: ['HA_NOI'],
    level: 'CITY',
    on: '2025-07-01',
    legalBasis,
  },
} as const satisfies Record<string, OrganizationEvent>;

/** How an organization came to stand in each status. */
export const historyTo: Record<Organization['status'], readonly OrganizationEvent[]> = {
  ACTIVE: [happened.registered],
  DISSOLVED: [happened.registered, happened.dissolved],
};

/** One sound command of every type. */
export const commands = {
  register: {
    type: 'register',
    id: 'district-bloc',
    name: 'Khối dân vận quận Tây Hồ',
    organizationType: 'MOBILIZATION_BLOC',
    unit: district,
    parent: partyCommittee,
    provenance: 'RECORDED',
    on: '1996-01-01',
  },
  rename: { type: 'rename', name: 'Ban Dân vận Quận ủy Tây Hồ', on: '2010-01-01', legalBasis },
  move: { type: 'move', unit: district, parent: otherCommittee, on: '2012-01-01', legalBasis },
  merge: { type: 'merge', into: otherBloc, on: '2025-07-01', legalBasis },
  takeOver: { type: 'takeOver', predecessorIds: ['ward-bloc'], on: '2014-01-01', legalBasis },
  dissolve: { type: 'dissolve', reason: 'Sắp xếp bộ máy', on: '2025-07-01' },
  reroute: { type: 'reroute', of: 'UNIT', through: 'TAY_HO', to: ['HA_NOI'], level: 'CITY', on: '2025-07-01', legalBasis },
} as const satisfies { [Type in OrganizationCommand['type']]: Extract<OrganizationCommand, { type: Type }> };

/** The commands that are acts on the organization itself, once it stands. */
export const acts = Object.values(commands).filter(({ type }) => type !== 'register' && type !== 'reroute');
