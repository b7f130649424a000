import type { CitizenPetitionResolvers } from '../__generated__/types.ts';
import { organizationOf } from '../references.ts';

export const CitizenPetition: CitizenPetitionResolvers = {
  kind: ({ petition }) => petition.kind,
  receivedOn: ({ petition }) => petition.receivedOn,
  fieldCode: ({ petition }) => petition.fieldCode,
  status: ({ petition }) => petition.status,
  organization: ({ petition }) => organizationOf(petition.organization.id),
  referredTo: ({ petition }) => organizationOf(petition.referredToId),
  caseStatus: (followed) => followed.case?.status ?? null,
  resolver: (followed) => organizationOf(followed.case?.resolver.id ?? null),
  nextDue: (followed) => {
    const open = (followed.case?.deadlines ?? []).filter(({ metOn }) => metOn === null).map(({ effectiveDue }) => effectiveDue);
    return open.sort()[0] ?? null;
  },
  decidedOn: (followed) => followed.case?.decidedOn ?? null,
  reopenUntil: (followed) => followed.case?.reopenUntil ?? null,
  stars: (followed) => followed.case?.stars ?? null,
};
