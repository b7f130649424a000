import type { OrganizationType } from '@danvan/contracts';

/** Which type may stand directly under which. A type that may also stand alone is listed in `rootTypes`. */
export const parentTypes: Readonly<Record<OrganizationType, readonly OrganizationType[]>> = {
  PEOPLES_COMMITTEE: ['PEOPLES_COMMITTEE'],
  PARTY_COMMITTEE: ['PARTY_COMMITTEE'],
  PARTY_CELL: ['PARTY_COMMITTEE'],
  MOBILIZATION_BLOC: ['PARTY_COMMITTEE'],
  MOBILIZATION_TEAM: ['MOBILIZATION_BLOC', 'PARTY_CELL'],
  FATHERLAND_FRONT: ['FATHERLAND_FRONT'],
  MASS_ORGANIZATION: ['MASS_ORGANIZATION'],
  MASS_ORGANIZATION_BRANCH: ['MASS_ORGANIZATION'],
  RESIDENTIAL_GROUP: ['PEOPLES_COMMITTEE'],
  SPECIALISED_DEPARTMENT: ['PEOPLES_COMMITTEE'],
  ONE_STOP_DEPARTMENT: ['PEOPLES_COMMITTEE'],
  INSPECTORATE: ['PEOPLES_COMMITTEE'],
};

/** Types that need nothing above them in this platform: the heads of their lines. */
export const rootTypes: ReadonlySet<OrganizationType> = new Set([
  'PEOPLES_COMMITTEE',
  'PARTY_COMMITTEE',
  'FATHERLAND_FRONT',
  'MASS_ORGANIZATION',
]);
