import type { OrganizationView } from '@danvan/contracts';
import type { Actor, Role } from '@danvan/identity';

const active = { status: 'ACTIVE', provenance: 'SYNTHETIC', validFrom: '2005-01-01', validTo: null } as const;

/** A district's People's Committee. */
export const district: OrganizationView = {
  ...active,
  id: 'ubnd-district',
  name: 'UBND quận Tây Hồ',
  type: 'PEOPLES_COMMITTEE',
  unitCode: 'TAY_HO',
  unitPath: ['HA_NOI', 'TAY_HO'],
  level: 'DISTRICT',
  parentId: null,
  path: ['ubnd-district'],
};

/** The People's Committee of one of its wards. */
export const wardOf = (unitCode: string): OrganizationView => ({
  ...active,
  id: `ubnd-${unitCode}`,
  name: `UBND phường ${unitCode}`,
  type: 'PEOPLES_COMMITTEE',
  unitCode,
  unitPath: ['HA_NOI', 'TAY_HO', unitCode],
  level: 'WARD',
  parentId: district.id,
  path: [district.id, `ubnd-${unitCode}`],
});

/** Somebody of an organization. */
export const actorOf = (role: Role, organizationId: string | null = null): Actor => ({
  id: role === 'PUBLIC' ? 'anonymous' : `${role.toLowerCase()}-${organizationId ?? 'nowhere'}`,
  roles: [role],
  organizationId,
});
