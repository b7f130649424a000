import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { district, ward, wardOf } from './places.ts';

const team = wardOf('NHAT_TAN');
const leader: Actor = { id: 'leader', roles: ['LEADER', 'OFFICER'], organizationId: district.id };

let service: EmulationService;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publishUnit(ward);
  await service.publish(district, team);
});
afterAll(() => service.stop());

type Payload = {
  done: {
    campaign: { id: string; consensus: object; stances: object; consensusSeries: object[] } | null;
    errors: { code: string }[];
  };
};

async function mutate(mutation: string, inputType: string, input: Record<string, unknown>) {
  const { data, codes } = await service.ask<Payload>(
    leader,
    `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) {
      campaign {
        id consensus { inAgreement affected rate } stances { notContacted agreed objecting }
        consensusSeries { on inAgreement affected rate }
      }
      errors { code }
    } }`,
    { input: { idempotencyKey: JSON.stringify([mutation, input]), ...input } },
  );
  expect({ codes, errors: data?.done.errors }).toEqual({ codes: [], errors: [] });
  return data?.done.campaign ?? null;
}

it('shows the rate after each day of visits at once, whether its events have left the outbox or not', async () => {
  const campaign = await eventually(() =>
    mutate('planConsensusCampaign', 'PlanConsensusCampaignInput', {
      projectName: 'Đường Vành đai',
      unitCode: ward.id,
      teamId: team.id,
      householdIds: ['H1', 'H2'],
      on: '2022-01-10',
    }),
  );
  const campaignId = campaign?.id;
  const visit = (householdId: string, stance: string, on: string) =>
    mutate('recordHouseholdVisit', 'RecordHouseholdVisitInput', { campaignId, householdId, stance, on });
  await mutate('activateConsensusCampaign', 'ActivateConsensusCampaignInput', { campaignId, on: '2022-02-01' });
  await visit('H1', 'OBJECTING', '2022-02-02');
  await visit('H2', 'AGREED', '2022-02-03');
  const last = await visit('H1', 'AGREED', '2022-02-04');
  expect(last).toMatchObject({
    consensus: { inAgreement: 2, affected: 2, rate: 1 },
    stances: { notContacted: 0, agreed: 2, objecting: 0 },
    consensusSeries: [
      { on: '2022-02-02', inAgreement: 0, affected: 2, rate: 0 },
      { on: '2022-02-03', inAgreement: 1, affected: 2, rate: 0.5 },
      { on: '2022-02-04', inAgreement: 2, affected: 2, rate: 1 },
    ],
  });
});
