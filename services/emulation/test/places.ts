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

/** The district's government and Front, and a mass organization of it: who signs a joint programme. */
const ofDistrict = (id: string, name: string, type: OrganizationView['type']): OrganizationView => ({
  ...district,
  id,
  name,
  type,
  path: [id],
});
export const government = ofDistrict('district-government', 'Ủy ban nhân dân quận Tây Hồ', 'PEOPLES_COMMITTEE');
export const front = ofDistrict('district-front', 'Ủy ban Mặt trận Tổ quốc quận Tây Hồ', 'FATHERLAND_FRONT');
export const womensUnion = ofDistrict('district-womens-union', 'Hội Liên hiệp Phụ nữ quận Tây Hồ', 'MASS_ORGANIZATION');
