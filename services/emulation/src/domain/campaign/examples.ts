import type { CampaignStatus } from '@danvan/contracts';
import type { CampaignCommand, CampaignEvent, HouseholdTally, NewCampaign } from './types.ts';

const dated = (on: string) => ({ on, today: '2026-11-24' });

/** The campaign for the Thụy Khuê canal, from its plan to its end; the specs start from here. */
export const canal: NewCampaign = {
  id: 'campaign-1',
  projectName: 'Cải tạo môi trường mương thoát nước Thụy Khuê',
  projectCode: 'MUONG-THUY-KHUE',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  teamId: 'mobilization-team-4',
  provenance: 'ARTICLE',
};

/** Every one of 31 households has handed over. */
export const allHandedOver: HouseholdTally = { affected: 31, handedOver: 31, lastVisitOn: '2022-10-20' };

/** One event of every type. */
export const happened = {
  planned: { type: 'CampaignPlanned', ...canal, on: '2022-01-05' },
  activated: { type: 'CampaignActivated', on: '2022-02-10' },
  stalled: { type: 'CampaignStalled', on: '2022-04-01' },
  resumed: { type: 'CampaignResumed', on: '2022-05-01' },
  completed: { type: 'CampaignCompleted', on: '2022-11-01' },
  closed: { type: 'CampaignClosed', on: '2022-12-15' },
} as const satisfies Record<string, CampaignEvent>;

const { planned, activated, stalled, completed, closed } = happened;

/** How a campaign came to stand in each status. */
export const historyTo: Record<CampaignStatus, readonly CampaignEvent[]> = {
  PLANNED: [planned],
  ACTIVE: [planned, activated],
  STALLED: [planned, activated, stalled],
  COMPLETED: [planned, activated, completed],
  CLOSED: [planned, activated, completed, closed],
};

/** One sound command of every type, late enough to follow any history above. */
export const commands = {
  plan: { type: 'plan', campaign: canal, ...dated('2023-01-05') },
  activate: { type: 'activate', households: { affected: 31, handedOver: 0, lastVisitOn: null }, ...dated('2023-01-05') },
  stall: { type: 'stall', ...dated('2023-01-05') },
  resume: { type: 'resume', ...dated('2023-01-05') },
  complete: { type: 'complete', households: allHandedOver, ...dated('2023-01-05') },
  close: { type: 'close', ...dated('2023-01-05') },
} as const satisfies { [Type in CampaignCommand['type']]: Extract<CampaignCommand, { type: Type }> };
