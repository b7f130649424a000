import { anyone, only, type Policy, within } from '@danvan/identity';

/** Who may do what in emulation. What is put forward and how it fares is public; each changes what its organization covers. */
export const policy = {
  anyone,
  'programme.read': anyone,
  'programme.launch': within('LEADER'),
  'programme.defineCriteria': within('LEADER'),
  'programme.close': within('LEADER'),
  'entry.read': anyone,
  'entry.draft': within('OFFICER', 'LEADER'),
  'entry.register': within('OFFICER', 'LEADER'),
  'entry.approve': within('LEADER'),
  'entry.beginImplementation': within('OFFICER', 'LEADER'),
  'entry.selfAssess': within('OFFICER', 'LEADER'),
  // The inspector comes from elsewhere: whose entry it is does not limit who inspects it.
  'entry.inspect': only('ASSESSOR', 'LEADER'),
  'entry.recognise': within('LEADER'),
  'entry.markNotMet': only('ASSESSOR', 'LEADER'),
  'entry.markReplicated': within('OFFICER', 'LEADER'),
  'entry.assignHolder': within('LEADER'),
  'entry.lapse': within('LEADER'),
  'entry.revoke': within('LEADER'),
  'campaign.read': anyone,
  'campaign.plan': within('OFFICER', 'LEADER'),
  'campaign.activate': within('OFFICER', 'LEADER'),
  'campaign.stall': within('OFFICER', 'LEADER'),
  'campaign.resume': within('OFFICER', 'LEADER'),
  'campaign.complete': within('OFFICER', 'LEADER'),
  'campaign.close': within('LEADER'),
  // Narrower than `within`: the campaign's own team, and the leaders above it (graphql/household-scope.ts).
  'household.read': within('OFFICER', 'LEADER'),
  'household.list': within('OFFICER', 'LEADER'),
  'household.recordVisit': within('OFFICER', 'LEADER'),
  'household.erasePerson': within('LEADER'),
  'statistics.read': anyone,
  'coverage.read': anyone,
} as const satisfies Policy;

export type Action = keyof typeof policy;
