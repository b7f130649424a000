import { anyone, only, type Policy } from '@danvan/identity';

/** Who may do what in organizations. What the apparatus is, is public; who changes it, is the administrator. */
export const policy = {
  anyone,
  'unit.read': anyone,
  'unit.establish': only('ADMIN'),
  'unit.rename': only('ADMIN'),
  'unit.abolish': only('ADMIN'),
  'unit.move': only('ADMIN'),
  'unit.retier': only('ADMIN'),
  'unit.merge': only('ADMIN'),
  'unit.split': only('ADMIN'),
  'organization.read': anyone,
  'organization.register': only('ADMIN'),
  'organization.rename': only('ADMIN'),
  'organization.dissolve': only('ADMIN'),
  'organization.move': only('ADMIN'),
  'organization.merge': only('ADMIN'),
  'organization.import': only('ADMIN'),
  'headcount.read': anyone,
  'headcount.record': only('ADMIN'),
  'position.read': anyone,
  'position.establish': only('ADMIN'),
  'position.appoint': only('ADMIN'),
  'position.endTerm': only('ADMIN'),
  // Names and contact data of officials are personal: for those who work with them, not for who counts them.
  'official.read': only('OFFICER', 'LEADER', 'ADMIN'),
  'official.record': only('ADMIN'),
} as const satisfies Policy;
