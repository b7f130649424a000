import { campaignBeginning, campaignStages } from './campaign.ts';
import type { Stage } from './command.ts';
import { entryStage } from './entries.ts';
import { grievanceStage } from './grievances.ts';
import { jointProgrammeStage } from './joint-programmes.ts';
import { organizationStages } from './organizations.ts';
import { closingStage, programmeStage } from './programmes.ts';
import { chance } from './random.ts';
import { unitStages } from './units.ts';

/** Each part has a seed of its own, so that one part can grow without another changing. */
const seeds = { entries: 2022_01, campaign: 2022_02, grievances: 2022_03, jointProgrammes: 2022_04 };

/** All commands that make Tây Hồ 2022, the same on every run. */
export function plan(): Stage[] {
  const entries = entryStage(chance(seeds.entries));
  return [
    ...unitStages(),
    ...organizationStages(),
    programmeStage(),
    { ...entries, chains: [campaignBeginning(), ...entries.chains] },
    ...campaignStages(chance(seeds.campaign)),
    jointProgrammeStage(chance(seeds.jointProgrammes)),
    grievanceStage(chance(seeds.grievances)),
    closingStage(),
  ];
}
