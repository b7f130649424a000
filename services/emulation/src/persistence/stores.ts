import {
  aggregateStore,
  eventLogModel,
  leaseModel,
  mongoLease,
  mongoOutbox,
  mongoParking,
  parkingModel,
  projectionMarks,
  type Stored,
  type WithOutbox,
} from '@danvan/aggregate-store';
import type { Written } from '@danvan/messaging';
import type { Connection } from 'mongoose';
import { campaignAggregate } from '../domain/campaign/campaign-aggregate.ts';
import type { Campaign } from '../domain/campaign/types.ts';
import { entryAggregate } from '../domain/entry/entry-aggregate.ts';
import type { Entry } from '../domain/entry/types.ts';
import { evidenceAggregate } from '../domain/evidence/evidence-aggregate.ts';
import type { Evidence } from '../domain/evidence/types.ts';
import { householdAggregate } from '../domain/household/household-aggregate.ts';
import type { Household } from '../domain/household/types.ts';
import { jointProgrammeAggregate } from '../domain/joint-programme/joint-programme-aggregate.ts';
import type { JointProgramme } from '../domain/joint-programme/types.ts';
import { programmeAggregate } from '../domain/programme/programme-aggregate.ts';
import type { Programme } from '../domain/programme/types.ts';
import { rolloutAggregate } from '../domain/rollout/rollout-aggregate.ts';
import type { Rollout } from '../domain/rollout/types.ts';
import { rolloutTargetAggregate } from '../domain/rollout-target/rollout-target-aggregate.ts';
import type { RolloutTarget } from '../domain/rollout-target/types.ts';
import { campaignModel } from './campaign-model.ts';
import { consensusDayModel } from './consensus-days.ts';
import { entryModel } from './entry-model.ts';
import { gridFsBytes } from './evidence-bytes.ts';
import { evidenceLinkModel } from './evidence-links.ts';
import { evidenceModel } from './evidence-model.ts';
import { headcountCopyModel } from './headcount-copy.ts';
import { householdModel } from './household-model.ts';
import { householdPersonModel, visitNoteModel } from './household-persons.ts';
import { jointProgrammeModel } from './joint-programme-model.ts';
import { organizationCopyModel } from './organization-copy.ts';
import { programmeModel } from './programme-model.ts';
import { rolloutModel } from './rollout-model.ts';
import { rolloutTargetModel } from './rollout-target-model.ts';
import { unitCopyModel } from './unit-copy.ts';

export type StoredProgramme = Stored<Programme>;
export type StoredEntry = Stored<Entry>;
export type StoredCampaign = Stored<Campaign>;
export type StoredHousehold = Stored<Household>;
export type StoredEvidence = Stored<Evidence>;
export type StoredRollout = Stored<Rollout>;
export type StoredRolloutTarget = Stored<RolloutTarget>;
export type StoredJointProgramme = Stored<JointProgramme>;

/** Everything that emulation keeps, over one connection. @param onWrite wakes the relay */
export function stores(connection: Connection, onWrite: (written: Written) => void) {
  const programmes = programmeModel(connection);
  const entries = entryModel(connection);
  const campaigns = campaignModel(connection);
  const households = householdModel(connection);
  const consensusDays = consensusDayModel(connection);
  const householdPersons = householdPersonModel(connection);
  const visitNotes = visitNoteModel(connection);
  const rollouts = rolloutModel(connection);
  const rolloutTargets = rolloutTargetModel(connection);
  const evidence = evidenceModel(connection);
  const evidenceLinks = evidenceLinkModel(connection);
  const headcountCopies = headcountCopyModel(connection);
  const jointProgrammes = jointProgrammeModel(connection);
  const organizationCopies = organizationCopyModel(connection);
  const unitCopies = unitCopyModel(connection);
  const marks = projectionMarks(connection);
  const parked = parkingModel(connection);
  const log = eventLogModel(connection);
  const leases = leaseModel(connection);
  const byTopic = new Map<string, WithOutbox>([
    [programmeAggregate.topic.name, programmes as unknown as WithOutbox],
    [entryAggregate.topic.name, entries as unknown as WithOutbox],
    [campaignAggregate.topic.name, campaigns as unknown as WithOutbox],
    [householdAggregate.topic.name, households as unknown as WithOutbox],
    [evidenceAggregate.topic.name, evidence as unknown as WithOutbox],
    [rolloutAggregate.topic.name, rollouts as unknown as WithOutbox],
    [rolloutTargetAggregate.topic.name, rolloutTargets as unknown as WithOutbox],
    [jointProgrammeAggregate.topic.name, jointProgrammes as unknown as WithOutbox],
  ]);
  return {
    declared: [
      programmes,
      entries,
      campaigns,
      households,
      consensusDays,
      jointProgrammes,
      householdPersons,
      visitNotes,
      rollouts,
      rolloutTargets,
      evidence,
      evidenceLinks,
      headcountCopies,
      organizationCopies,
      unitCopies,
      marks,
      parked,
      log,
      leases,
    ],
    programmes: { ...aggregateStore(programmeAggregate, programmes, onWrite), model: programmes.model },
    entries: { ...aggregateStore(entryAggregate, entries, onWrite), model: entries.model },
    campaigns: { ...aggregateStore(campaignAggregate, campaigns, onWrite), model: campaigns.model },
    households: { ...aggregateStore(householdAggregate, households, onWrite), model: households.model },
    rollouts: { ...aggregateStore(rolloutAggregate, rollouts, onWrite), model: rollouts.model },
    rolloutTargets: { ...aggregateStore(rolloutTargetAggregate, rolloutTargets, onWrite), model: rolloutTargets.model },
    evidence: { ...aggregateStore(evidenceAggregate, evidence, onWrite), model: evidence.model },
    evidenceBytes: gridFsBytes(connection),
    evidenceLinks,
    consensusDays,
    householdPersons,
    visitNotes,
    headcountCopies,
    jointProgrammes: { ...aggregateStore(jointProgrammeAggregate, jointProgrammes, onWrite), model: jointProgrammes.model },
    organizationCopies,
    unitCopies,
    marks,
    log,
    parking: mongoParking(parked),
    outbox: mongoOutbox(byTopic, log),
    lease: mongoLease(leases, 'relay'),
  };
}

export type Stores = ReturnType<typeof stores>;
