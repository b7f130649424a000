import type { OrganizationView } from '@danvan/contracts';
import type { Actor, Role } from '@danvan/identity';

const active = { status: 'ACTIVE', provenance: 'SYNTHETIC', validFrom: '2005-01-01', validTo: null } as const;

/** A district's People's Committee. @param id distinct in each test that counts */
export const districtOf = (id: string): OrganizationView => ({
  ...active,
  id,
  name: `UBND quận ${id}`,
  type: 'PEOPLES_COMMITTEE',
  unitCode: `DISTRICT_${id}`,
  unitPath: ['HA_NOI', `DISTRICT_${id}`],
  level: 'DISTRICT',
  parentId: null,
  path: [id],
});

/** The People's Committee of a ward of that district. */
export const wardOf = (district: OrganizationView, name: string): OrganizationView => ({
  ...active,
  id: `${district.id}-${name}`,
  name: `UBND phường ${name}`,
  type: 'PEOPLES_COMMITTEE',
  unitCode: `${district.id}_${name}`,
  unitPath: [...district.unitPath, `${district.id}_${name}`],
  level: 'WARD',
  parentId: district.id,
  path: [district.id, `${district.id}-${name}`],
});

/** Somebody of an organization. */
export const actorOf = (role: Role, organizationId: string | null = null): Actor => ({
  id: role === 'PUBLIC' ? 'anonymous' : `${role.toLowerCase()}-${organizationId ?? 'nowhere'}`,
  roles: [role],
  organizationId,
});
