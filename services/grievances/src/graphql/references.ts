/** Entities that the organizations service owns: grievances knows their keys and hangs its figures on them. */
export type UnitReference = { readonly code: string };
/** A consensus campaign, which emulation owns. */
export type CampaignReference = { readonly id: string };
export type OrganizationReference = { readonly id: string };

export const organizationOf = (id: string | null): OrganizationReference | null => (id === null ? null : { id });
