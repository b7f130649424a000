import type { OrganizationType, Provenance } from '@danvan/contracts';
import { type Command, idOf, type Stage, sideBySide } from './command.ts';
import { district, facts, type Ward, wards } from './facts.ts';
import { firstDay } from './units.ts';

/** An organization before it is registered; `name` is that of the command which registers it. */
export type PlannedOrganization = {
  readonly name: string;
  readonly title: string;
  readonly type: OrganizationType;
  readonly unitCode: string;
  readonly parent: string | null;
  readonly provenance: Provenance;
};

const [cleanRoad, canal] = facts.cases;

/** The three that the article names one by one; of all others it names only the kind. */
const named = (title: string, ward: Ward): boolean =>
  (ward.name === cleanRoad.ward && title === cleanRoad.registrant) ||
  (ward.name === canal.ward && (title === canal.team || title === canal.partyCell));

export const nameOf = (unitCode: string, key: string): string => `organization/${unitCode}/${key}`;
export const districtCommittee = nameOf(district.code, 'party-committee');
export const districtGovernment = nameOf(district.code, 'peoples-committee');
export const districtFront = nameOf(district.code, 'front');
const districtWomen = nameOf(district.code, 'womens-union');

const districtOf = (key: string, title: string, type: OrganizationType, parent: string | null): PlannedOrganization => ({
  name: nameOf(district.code, key),
  title,
  type,
  unitCode: district.code,
  parent,
  provenance: 'SYNTHETIC',
});

/** Agencies whose Party organizations stand directly under the district's committee, as the wards' do. */
const agencyCells = [
  'Văn phòng HĐND và UBND quận',
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Phòng Tài chính – Kế hoạch',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Văn hóa và Thông tin',
  'Phòng Lao động – Thương binh và Xã hội',
  'Thanh tra quận',
];
const agencyCommittees = ['Công an quận', 'Cơ quan Chính quyền quận'];

function districtOrganizations(): PlannedOrganization[] {
  const place = `quận ${district.name}`;
  return [
    districtOf('party-committee', `Đảng bộ ${place}`, 'PARTY_COMMITTEE', null),
    districtOf('peoples-committee', `Ủy ban nhân dân ${place}`, 'PEOPLES_COMMITTEE', null),
    districtOf('front', `Ủy ban Mặt trận Tổ quốc ${place}`, 'FATHERLAND_FRONT', null),
    districtOf('womens-union', `Hội Liên hiệp Phụ nữ ${place}`, 'MASS_ORGANIZATION', null),
    districtOf('veterans', `Hội Cựu chiến binh ${place}`, 'MASS_ORGANIZATION', null),
    districtOf('youth-union', `Đoàn Thanh niên ${place}`, 'MASS_ORGANIZATION', null),
    districtOf('one-stop', `Bộ phận một cửa ${place}`, 'ONE_STOP_DEPARTMENT', districtGovernment),
    districtOf('inspectorate', `Thanh tra ${place}`, 'INSPECTORATE', districtGovernment),
    districtOf('land', 'Phòng Tài nguyên và Môi trường', 'SPECIALISED_DEPARTMENT', districtGovernment),
    ...agencyCells.map((agency, at) => districtOf(`agency-cell-${at + 1}`, `Chi bộ ${agency}`, 'PARTY_CELL', districtCommittee)),
    ...agencyCommittees.map((agency, at) =>
      districtOf(`agency-committee-${at + 1}`, `Đảng bộ ${agency}`, 'PARTY_COMMITTEE', districtCommittee),
    ),
  ];
}

function wardOrganizations(ward: Ward): PlannedOrganization[] {
  const own = (key: string) => nameOf(ward.code, key);
  const of = (key: string, title: string, type: OrganizationType, parent: string): PlannedOrganization => ({
    name: own(key),
    title: `${title} phường ${ward.name}`,
    type,
    unitCode: ward.code,
    parent,
    provenance: named(title, ward) ? 'ARTICLE' : 'SYNTHETIC',
  });
  return [
    of('party-committee', 'Đảng bộ', 'PARTY_COMMITTEE', districtCommittee),
    of('peoples-committee', 'Ủy ban nhân dân', 'PEOPLES_COMMITTEE', districtGovernment),
    of('front', 'Ủy ban Mặt trận Tổ quốc', 'FATHERLAND_FRONT', districtFront),
    of('womens-union', 'Hội Liên hiệp Phụ nữ', 'MASS_ORGANIZATION', districtWomen),
    of('bloc', 'Khối dân vận', 'MOBILIZATION_BLOC', own('party-committee')),
    ...[1, 2, 3, 4].map((number) => of(`cell-${number}`, `Chi bộ ${number}`, 'PARTY_CELL', own('party-committee'))),
    ...[1, 4].map((number) => of(`team-${number}`, `Tổ dân vận số ${number}`, 'MOBILIZATION_TEAM', own('bloc'))),
    ...[1, 5].map((number) =>
      of(`womens-branch-${number}`, `Chi hội phụ nữ số ${number}`, 'MASS_ORGANIZATION_BRANCH', own('womens-union')),
    ),
  ];
}

export const organizations: readonly PlannedOrganization[] = [...districtOrganizations(), ...wards.flatMap(wardOrganizations)];

/** The Party committees and cells directly under the district's: those whose registrations are counted. */
export const affiliated = organizations.filter(({ parent }) => parent === districtCommittee);

const register = ({ name, title, type, unitCode, parent, provenance }: PlannedOrganization): Command => ({
  name,
  mutation: 'registerOrganization',
  input: { name: title, type, unitCode, parentId: parent === null ? null : idOf(parent), on: firstDay, provenance },
});

/** Parents before children: one stage for each depth. */
export function organizationStages(): Stage[] {
  const stages: Stage[] = [];
  let above = new Set<string | null>([null]);
  while (above.size > 0) {
    const here = organizations.filter(({ parent }) => above.has(parent));
    if (here.length > 0) stages.push(sideBySide('tổ chức', here.map(register)));
    above = new Set(here.map(({ name }) => name));
  }
  return stages;
}
