import { anyone, only, type Policy, within } from '@danvan/identity';

/** Who may do what in grievances. Figures are public (small counts suppressed); rows are for those who work on them. */
export const policy = {
  anyone,
  'statistics.read': anyone,
  'deadline.simulate': anyone,
  'petition.read': only('OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'),
  'petition.receive': within('OFFICER', 'LEADER'),
  'petition.classify': within('OFFICER', 'LEADER'),
  'petition.dispose': within('OFFICER', 'LEADER'),
  /** Without an account: handing in, and following by the receipt's code. */
  'citizen.handIn': anyone,
  'citizen.follow': anyone,
  /** Rows and exact counts of denunciations, and redacted texts: only within what one's own organization covers, or verifies. */
  'confidential.read': within('OFFICER', 'LEADER'),
  'petition.redact': within('OFFICER', 'LEADER'),
  'identity.disclose': within('IDENTITY_CUSTODIAN'),
  'identity.erase': within('IDENTITY_CUSTODIAN'),
  'case.read': only('OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'),
  'case.open': within('OFFICER', 'LEADER'),
  'case.accept': within('LEADER'),
  'case.assign': within('LEADER'),
  'case.verify': within('OFFICER', 'LEADER'),
  'case.decide': within('LEADER'),
  'case.publish': within('OFFICER', 'LEADER'),
  'case.withdraw': within('OFFICER', 'LEADER'),
  'form.read': within('OFFICER', 'LEADER'),
  'form.close': within('LEADER'),
  'dialogue.read': only('OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'),
  'dialogue.announce': within('OFFICER', 'LEADER'),
  'dialogue.conduct': within('OFFICER', 'LEADER'),
  'dialogue.followUp': within('OFFICER', 'LEADER'),
  'dialogue.close': within('LEADER'),
  'reception.read': only('OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'),
  'reception.conduct': within('OFFICER', 'LEADER'),
  'reception.reply': within('OFFICER', 'LEADER'),
  'inspection.read': only('OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'),
  'inspection.issue': within('LEADER'),
  'inspection.execute': within('OFFICER', 'LEADER'),
  'inspection.close': within('LEADER'),
  'dossier.read': only('OFFICER', 'LEADER', 'ASSESSOR', 'ANALYST'),
  'dossier.handle': within('OFFICER', 'LEADER'),
  'dossier.apologise': within('LEADER'),
} as const satisfies Policy;

export type Action = keyof typeof policy;
