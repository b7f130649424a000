import { mongoConnection } from '@danvan/aggregate-store';
import type { OrganizationView } from '@danvan/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dealings } from '../src/persistence/dealings.ts';
import { raiseDue, watchedDealings } from '../src/sweeper/raise-due.ts';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { leaderOf, officer } from './officer.ts';
import { districtOf, wardOf } from './places.ts';

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

/** Today and later: what is due then the running service does not tell yet. */
const daysOn = (days: number) => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').add({ days }).toString();

it('tells each thing that is overdue once, however many replicas look and however often', async () => {
  const district = districtOf('w-once');
  const ward = wardOf(district, 'one');
  const desk: OrganizationView = { ...ward, id: `${ward.id}-desk`, type: 'ONE_STOP_DEPARTMENT', path: [...ward.path, `${ward.id}-desk`] };
  await service.publish(district, ward, desk);
  const staff = officer(service, leaderOf(district.id));
  const dossier = { procedureCode: '1', field: 'LAND', workingDays: 0, organizationId: desk.id };
  const dossiers: string[] = [await staff.soon('receiveDossier', 'oneStopDossier', dossier)];
  for (const _ of [1, 2, 3]) dossiers.push(await staff.done('receiveDossier', 'oneStopDossier', dossier));
  const conclusionId = await staff.soon('issueConclusion', 'inspectionConclusion', {
    kind: 'CHECK',
    fieldCode: 'OTHER',
    inspectorId: district.id,
    inspectedIds: [ward.id],
    recommendations: [1, 2].map(() => ({ kind: 'RECTIFY', responsibleId: ward.id, dueOn: daysOn(20) })),
  });

  const connections = await Promise.all([1, 2, 3].map(() => mongoConnection(service.mongoUrl).asPromise()));
  try {
    const replicas = connections.map((connection) => watchedDealings(dealings(connection, () => {}).stores));
    const look = async (day: string) => {
      const told = await Promise.all(replicas.flat().map((store) => raiseDue(store, new Date(`${day}T05:00:00Z`))));
      return told.reduce((sum, one) => sum + one, 0);
    };
    expect(await look(daysOn(0))).toBe(0);
    expect(await look(daysOn(30))).toBe(dossiers.length + 1);
    expect(await look(daysOn(30))).toBe(0);
    expect(await look(daysOn(31))).toBe(0);
  } finally {
    for (const connection of connections) await connection.close();
  }

  type Shown = {
    dossier: { history: { nodes: { type: string }[] } };
    conclusion: { history: { nodes: { type: string; actor: object }[] } };
  };
  const { data, codes } = await service.ask<Shown>(
    leaderOf(district.id),
    `query ($dossier: ID!, $conclusion: ID!) {
      dossier: oneStopDossier(id: $dossier) { overdueOn history { nodes { type } } }
      conclusion: inspectionConclusion(id: $conclusion) { overdueRecommendations history { nodes { type actor { roles } } } }
    }`,
    { dossier: dossiers[0], conclusion: conclusionId },
  );
  expect(codes).toEqual([]);
  expect(data?.dossier).toEqual({ overdueOn: daysOn(30), history: { nodes: [{ type: 'DossierReceived' }, { type: 'DossierOverdue' }] } });
  expect(data?.conclusion).toEqual({
    overdueRecommendations: 2,
    history: {
      nodes: [
        { type: 'ConclusionIssued', actor: { roles: ['LEADER', 'OFFICER'] } },
        { type: 'RecommendationOverdue', actor: { roles: ['SERVICE'] } },
        { type: 'RecommendationOverdue', actor: { roles: ['SERVICE'] } },
      ],
    },
  });
});
