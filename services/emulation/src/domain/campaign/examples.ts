import type { CampaignStatus } from '@danvan/contracts';
import type { CampaignCommand, CampaignEvent, NewCampaign } from './types.ts';

const dated = (on: string) => ({ on, today: '2026-11-24' });

/** Two households of the Thụy Khuê canal project, from the plan to the last handover; the specs start from here. */
export const canal: NewCampaign = {
  id: 'campaign-1',
  projectName: 'Cải tạo môi trường mương thoát nước Thụy Khuê',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  teamId: 'mobilization-team-4',
  householdIds: ['H-01', 'H-02'],
  provenance: 'ARTICLE',
};

type Visited = Extract<CampaignEvent, { type: 'HouseholdVisited' }>;

export function visited(householdId: string, stance: Visited['stance'], on: string): Visited {
  const concern = stance === 'OBJECTING' ? 'COMPENSATION_PRICE' : 'NONE';
  return { type: 'HouseholdVisited', householdId, teamId: canal.teamId, concern, commitment: 'TEAM_RETURNS', stance, on };
}

/** One event of every type. */
export const happened = {
  planned: { type: 'CampaignPlanned', ...canal, on: '2022-01-05' },
  activated: { type: 'CampaignActivated', on: '2022-02-10' },
  visited: visited('H-01', 'OBJECTING', '2022-02-20'),
  stalled: { type: 'CampaignStalled', on: '2022-04-01' },
  resumed: { type: 'CampaignResumed', on: '2022-05-01' },
  completed: { type: 'CampaignCompleted', on: '2022-11-01' },
  closed: { type: 'CampaignClosed', on: '2022-12-15' },
} as const satisfies Record<string, CampaignEvent>;

const handovers = canal.householdIds.flatMap((household) => [
  visited(household, 'OBJECTING', '2022-02-20'),
  visited(household, 'AGREED', '2022-06-20'),
  visited(household, 'SIGNED', '2022-08-20'),
  visited(household, 'HANDED_OVER', '2022-10-20'),
]);

const { planned, activated, stalled, completed, closed } = happened;

/** Active, and everybody has handed over. */
export const readyToComplete: readonly CampaignEvent[] = [planned, activated, ...handovers];

/** How a campaign came to stand in each status. */
export const historyTo: Record<CampaignStatus, readonly CampaignEvent[]> = {
  PLANNED: [planned],
  ACTIVE: [planned, activated],
  STALLED: [planned, activated, stalled],
  COMPLETED: [...readyToComplete, completed],
  CLOSED: [...readyToComplete, completed, closed],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands = {
  plan: { type: 'plan', campaign: canal, ...dated('2023-01-05') },
  activate: { type: 'activate', ...dated('2023-01-05') },
  recordVisit: {
    type: 'recordVisit',
    visit: { householdId: 'H-01', teamId: canal.teamId, concern: 'RESETTLEMENT', commitment: 'HOUSEHOLD_CONSIDERS', stance: 'UNDECIDED' },
    ...dated('2023-01-05'),
  },
  stall: { type: 'stall', ...dated('2023-01-05') },
  resume: { type: 'resume', ...dated('2023-01-05') },
  complete: { type: 'complete', ...dated('2023-01-05') },
  close: { type: 'close', ...dated('2023-01-05') },
} as const satisfies { [Type in CampaignCommand['type']]: Extract<CampaignCommand, { type: Type }> };
