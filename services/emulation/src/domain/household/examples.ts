import type { HouseholdStance } from '@danvan/contracts';
import type { CampaignFacts, HouseholdCommand, HouseholdEvent, NewHousehold, Visit } from './types.ts';

export const today = '2026-11-24';

/** One household of the Thụy Khuê canal project, by its code; the specs start from here. */
export const house: NewHousehold = {
  id: 'household-1',
  campaignId: 'campaign-1',
  code: 'HO-001',
  projectCode: 'MUONG-THUY-KHUE',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  teamId: 'mobilization-team-4',
  provenance: 'ARTICLE',
};

/** The campaign while the team goes from door to door. */
export const active: CampaignFacts = { status: 'ACTIVE', statusSince: '2022-02-10', plannedOn: '2022-01-05' };

type Visited = Extract<HouseholdEvent, { type: 'HouseholdVisited' }>;

export function visited(stance: HouseholdStance, on: string): Visited {
  const concern = stance === 'OBJECTING' ? 'COMPENSATION_PRICE' : 'NONE';
  return { type: 'HouseholdVisited', visitId: `visit ${on}`, teamId: house.teamId, concern, commitment: 'TEAM_RETURNS', stance, on };
}

export const visit = (on: string, changes: Partial<Visit> = {}): Extract<HouseholdCommand, { type: 'recordVisit' }> => {
  const { type: _, on: __, ...first } = visited('OBJECTING', on);
  return { type: 'recordVisit', visit: { ...first, ...changes }, campaign: active, on, today };
};

/** One event of every type. */
export const happened = {
  listed: { type: 'HouseholdListed', ...house, on: '2022-01-06' },
  visited: visited('OBJECTING', '2022-02-20'),
} as const satisfies Record<string, HouseholdEvent>;

export const list = { type: 'list', household: house, campaign: active, on: '2022-01-06', today } as const satisfies HouseholdCommand;

const way = (...stances: HouseholdStance[]): readonly HouseholdEvent[] => [
  happened.listed,
  ...stances.map((stance, month) => visited(stance, `2022-0${month + 3}-01`)),
];

/** How a household came to each stance. */
export const historyTo: Record<HouseholdStance, readonly HouseholdEvent[]> = {
  NOT_CONTACTED: way(),
  VISITED: way('VISITED'),
  UNDECIDED: way('UNDECIDED'),
  OBJECTING: way('OBJECTING'),
  AGREED: way('OBJECTING', 'AGREED'),
  SIGNED: way('OBJECTING', 'AGREED', 'SIGNED'),
  HANDED_OVER: way('OBJECTING', 'AGREED', 'SIGNED', 'HANDED_OVER'),
};
