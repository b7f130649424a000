import type { AdministrativeUnitView, OrganizationView } from '@danvan/contracts';

const active = { status: 'ACTIVE', provenance: 'SYNTHETIC', validFrom: '2005-01-01', validTo: null } as const;

/** A district's Party committee with the committees of two of its wards under it. */
export const district: OrganizationView = {
  ...active,
  id: 'district-committee',
  name: 'Đảng bộ quận Tây Hồ',
  type: 'PARTY_COMMITTEE',
  unitCode: 'TAY_HO',
  unitPath: ['HA_NOI', 'TAY_HO'],
  level: 'DISTRICT',
  parentId: null,
  path: ['district-committee'],
};

export const wardOf = (unitCode: string): OrganizationView => ({
  ...active,
  id: `committee-${unitCode}`,
  name: `Đảng bộ phường ${unitCode}`,
  type: 'PARTY_COMMITTEE',
  unitCode,
  unitPath: ['HA_NOI', 'TAY_HO', unitCode],
  level: 'WARD',
  parentId: district.id,
  path: [district.id, `committee-${unitCode}`],
});

export const ward: AdministrativeUnitView = {
  id: 'NHAT_TAN',
  name: 'Phường Nhật Tân',
  level: 'WARD',
  status: 'ACTIVE',
  parentCode: 'TAY_HO',
  path: ['HA_NOI', 'TAY_HO', 'NHAT_TAN'],
  provenance: 'SYNTHETIC',
  validFrom: '1995-10-28',
  validTo: null,
};
