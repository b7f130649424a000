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
import { grievanceCase, petition } from '@danvan/contracts';
import type { Written } from '@danvan/messaging';
import type { Connection } from 'mongoose';
import { caseLifecycle } from '../domain/case/lifecycle.ts';
import { caseRefusals } from '../domain/case/refusals.ts';
import type { GrievanceCase } from '../domain/case/types.ts';
import { caseView } from '../domain/case/view.ts';
import { currentLaw } from '../domain/deadline/law.ts';
import { periodReportAggregate } from '../domain/period-report/period-report-aggregate.ts';
import type { PeriodReport } from '../domain/period-report/types.ts';
import { petitionLifecycle } from '../domain/petition/lifecycle.ts';
import { petitionRefusals } from '../domain/petition/refusals.ts';
import type { Petition } from '../domain/petition/types.ts';
import { petitionView } from '../domain/petition/view.ts';
import type { VaultKeys } from '../vault/secrets.ts';
import { upkeep } from '../vault/upkeep.ts';
import { vault } from '../vault/vault.ts';
import { accessLog, accessLogModels } from './access-log.ts';
import { campaignCopyModel } from './campaign-copy.ts';
import { caseModel } from './case-model.ts';
import { dealings, dealingTopics } from './dealings.ts';
import { denunciationCells } from './denunciation-cells.ts';
import { derivedOfCase, derivedOfPetition } from './derived.ts';
import { organizationCopies, organizationCopyModel } from './organization-copy.ts';
import { periodReportModel } from './period-report-model.ts';
import { petitionModel, petitionsThere } from './petition-model.ts';

import { receiptModel, receipts } from './receipts.ts';

import { unitCopyModel } from './unit-copy.ts';

import { vaultModel, vaultRecords } from './vault-records.ts';

export type StoredPetition = Stored<Petition>;
export type StoredCase = Stored<GrievanceCase>;
export type StoredPeriodReport = Stored<PeriodReport>;
export type StoredDeadline = GrievanceCase['deadlines'][number];

const petitionAggregate = {
  name: 'petition',
  lifecycle: petitionLifecycle,
  refusals: petitionRefusals,
  topic: petition,
  view: petitionView,
  derived: derivedOfPetition,
};
const caseAggregate = {
  name: 'case',
  lifecycle: caseLifecycle(currentLaw),
  refusals: caseRefusals,
  topic: grievanceCase,
  view: caseView,
  derived: derivedOfCase,
};
export const topicsOut = [petition, grievanceCase, periodReportAggregate.topic, ...dealingTopics];

/** Everything that grievances keeps, over one connection. @param onWrite wakes the relay */
export function stores(connection: Connection, keys: VaultKeys, onWrite: (written: Written) => void) {
  const petitions = petitionModel(connection);
  const cases = caseModel(connection);
  const reports = periodReportModel(connection);
  const dealt = dealings(connection, onWrite);
  const campaigns = campaignCopyModel(connection);
  const organizations = organizationCopyModel(connection);
  const unitCopies = unitCopyModel(connection);
  const sealed = vaultModel(connection);
  const access = accessLogModels(connection);
  const records = vaultRecords(sealed);
  const receiptCodes = receiptModel(connection);
  const accesses = accessLog(access, keys.secrets.chain);
  const log = eventLogModel(connection);
  const leases = leaseModel(connection);
  const parked = parkingModel(connection);
  const marks = projectionMarks(connection);
  const byTopic = new Map<string, WithOutbox>([
    [petition.name, petitions as unknown as WithOutbox],
    [grievanceCase.name, cases as unknown as WithOutbox],
    [periodReportAggregate.topic.name, reports as unknown as WithOutbox],
    ...dealt.outboxes.map(([topic, model]) => [topic, model as unknown as WithOutbox] as const),
  ]);
  return {
    declared: [
      petitions,
      cases,
      ...dealt.declared,
      reports,
      campaigns,
      organizations,
      unitCopies,
      sealed,
      access.entries,
      access.heads,
      receiptCodes,
      log,
      leases,
      parked,
      marks,
    ],
    petitions: { ...aggregateStore(petitionAggregate, petitions, onWrite), model: petitions.model },
    cases: { ...aggregateStore(caseAggregate, cases, onWrite), model: cases.model },
    periodReports: aggregateStore(periodReportAggregate, reports, onWrite),
    ...dealt.stores,
    vault: vault({ records, log: accesses, ring: keys.ring }),
    upkeep: upkeep({ records, ring: keys.ring, petitionsThere: petitionsThere(petitions) }),
    accessLog: accesses,
    receipts: receipts(receiptCodes, keys.secrets.receipts),
    denunciationCells: denunciationCells(cases.model),
    organizations,
    campaigns,
    unitCopies,
    organizationCopies: organizationCopies(organizations),
    marks,
    parking: mongoParking(parked),
    outbox: mongoOutbox(byTopic, log),
    lease: mongoLease(leases, 'relay'),
  };
}

export type Stores = ReturnType<typeof stores>;
