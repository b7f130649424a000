import { consensusCampaign, household } from './consensus.ts';
import type { TopicDefinition } from './define-topic.ts';
import { emulationEntry, emulationProgramme } from './emulation.ts';
import { evidence } from './evidence.ts';
import { grievanceCase, petition } from './grievances.ts';
import { dialogueSession } from './grievances-dialogue.ts';
import { inspectionConclusion } from './grievances-inspection.ts';
import { oneStopDossier } from './grievances-one-stop.ts';
import { citizenReception } from './grievances-reception.ts';
import { periodReport } from './grievances-report.ts';
import { jointProgramme } from './joint-programme.ts';
import { organizationHeadcount, organizationPosition } from './organization-staff.ts';
import { administrativeUnit, organization } from './organizations.ts';
import { rollout, rolloutTarget } from './rollout.ts';

/** Every topic of the platform. */
export const topics: readonly TopicDefinition[] = [
  administrativeUnit,
  organization,
  organizationHeadcount,
  organizationPosition,
  emulationProgramme,
  emulationEntry,
  jointProgramme,
  consensusCampaign,
  household,
  rollout,
  rolloutTarget,
  evidence,
  petition,
  grievanceCase,
  dialogueSession,
  citizenReception,
  inspectionConclusion,
  oneStopDossier,
  periodReport,
];
