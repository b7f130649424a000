import type { Organization, OrganizationCommand, OrganizationEvent, ParentOrganization } from './types.ts';

export const district = {
  id: 'TAY_HO',
  level: 'DISTRICT',
  path: ['HA_NOI', 'TAY_HO'],
  status: 'ACTIVE',
  validFrom: '1995-10-28',
} as const;

/** The head of a line, for what stands under it. */
export const partyCommittee: ParentOrganization = {
  id: 'district-party-committee',
  type: 'PARTY_COMMITTEE',
  path: ['city-party-committee', 'district-party-committee'],
  status: 'ACTIVE',
};

/** One event of every type, in the order of an organization's life. */
export const happened = {
  registered: {
    type: 'OrganizationRegistered',
    id: 'district-bloc',
    name: 'Khối dân vận quận Tây Hồ',
    organizationType: 'MOBILIZATION_BLOC',
    unitCode: 'TAY_HO',
    unitPath: ['HA_NOI', 'TAY_HO'],
    level: 'DISTRICT',
    parentId: 'district-party-committee',
    path: ['city-party-committee', 'district-party-committee', 'district-bloc'],
    provenance: 'RECORDED',
    on: '1996-01-01',
  },
  renamed: { type: 'OrganizationRenamed', name: 'Ban Dân vận Quận ủy Tây Hồ', on: '2010-01-01' },
  dissolved: { type: 'OrganizationDissolved', on: '2025-07-01', reason: 'Sắp xếp bộ máy' },
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
  rename: { type: 'rename', name: 'Ban Dân vận Quận ủy Tây Hồ', on: '2010-01-01' },
  dissolve: { type: 'dissolve', reason: 'Sắp xếp bộ máy', on: '2025-07-01' },
} as const satisfies { [Type in OrganizationCommand['type']]: Extract<OrganizationCommand, { type: Type }> };
