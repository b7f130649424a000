import type { AdministrativeUnitView, OrganizationView } from '@danvan/contracts';
import type { Actor } from '@danvan/identity';

const active = { status: 'ACTIVE', provenance: 'SYNTHETIC', validFrom: '2005-01-01', validTo: null } as const;
const inWard = { unitCode: 'THUY_KHUE', unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'], level: 'WARD' as const };

export const thuyKhue: AdministrativeUnitView = {
  ...active,
  id: 'THUY_KHUE',
  name: 'Phường Thụy Khuê',
  level: 'WARD',
  parentCode: 'TAY_HO',
  path: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
};

/** The ward's Party committee, the mobilization team under it, and another team beside that one. */
export const wardCommittee: OrganizationView = {
  ...active,
  ...inWard,
  id: 'committee-thuy-khue',
  name: 'Đảng bộ phường Thụy Khuê',
  type: 'PARTY_COMMITTEE',
  parentId: null,
  path: ['committee-thuy-khue'],
};

const teamNumber = (number: number): OrganizationView => ({
  ...active,
  ...inWard,
  id: `team-${number}`,
  name: `Tổ dân vận số ${number}`,
  type: 'MOBILIZATION_TEAM',
  parentId: wardCommittee.id,
  path: [wardCommittee.id, `team-${number}`],
});

export const team4 = teamNumber(4);
export const team5 = teamNumber(5);

const actor = (id: string, role: Actor['roles'][number], organizationId: string | null): Actor => ({ id, roles: [role], organizationId });

export const secretary = actor('secretary', 'LEADER', wardCommittee.id);
export const teamMember = actor('team-member', 'OFFICER', team4.id);
export const neighbour = actor('neighbour', 'OFFICER', team5.id);
export const clerk = actor('clerk', 'OFFICER', wardCommittee.id);
export const analyst = actor('analyst', 'ANALYST', null);
export const admin = actor('admin', 'ADMIN', null);
export const citizen = actor('citizen', 'CITIZEN', null);
export const assessor = actor('assessor', 'ASSESSOR', wardCommittee.id);
export const nobody: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };
