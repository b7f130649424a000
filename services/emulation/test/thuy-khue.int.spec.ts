import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { done, storyOf } from './consensus-story.ts';
import { type EmulationService, emulationService } from './emulation-service.ts';
import { analyst, secretary, team4, teamMember, thuyKhue, wardCommittee } from './places-of-thuy-khue.ts';

let service: EmulationService;
beforeAll(async () => {
  service = await emulationService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publishUnit(thuyKhue);
  await service.publish(wardCommittee, team4);
});
afterAll(() => service.stop());

const households = ['HO-001', 'HO-002', 'HO-003', 'HO-004'];
/** Month by month, what the team finds at each door: from not agreeing to handing over, as the article tells it. */
const rounds = [
  ['2022-02-20', ['OBJECTING', 'OBJECTING', 'UNDECIDED', 'VISITED']],
  ['2022-04-10', ['OBJECTING', 'UNDECIDED', 'AGREED', 'UNDECIDED']],
  ['2022-06-15', ['UNDECIDED', 'AGREED', 'AGREED', 'AGREED']],
  ['2022-08-01', ['AGREED', 'SIGNED', 'SIGNED', 'SIGNED']],
  ['2022-09-12', ['SIGNED', 'SIGNED', 'SIGNED', 'SIGNED']],
  ['2022-10-20', ['HANDED_OVER', 'HANDED_OVER', 'HANDED_OVER', 'HANDED_OVER']],
] as const;

it('tells the story of Thụy Khuê: a stuck project, doors knocked at, a rate that rises, the land handed over', async () => {
  const story = storyOf(service);
  const plan = {
    projectName: 'Cải tạo môi trường mương thoát nước Thụy Khuê',
    projectCode: 'MUONG-THUY-KHUE',
    unitCode: 'THUY_KHUE',
    teamId: team4.id,
    on: '2022-01-10',
  };
  const campaignId = await eventually(async () => done(await story.plan(secretary, plan)));
  expect((await story.campaignStep(secretary, 'activate', { campaignId, on: '2022-01-20' })).errors).toEqual([
    { code: 'NO_HOUSEHOLDS', path: [] },
  ]);
  const listed = households.map((code) => ({ code, headName: `Chủ hộ ${code}`, address: `Ngõ ${code}` }));
  done(await story.list(teamMember, campaignId, listed, '2022-01-12'));
  done(await story.campaignStep(secretary, 'activate', { campaignId, on: '2022-01-20' }));

  for (const [on, stances] of rounds) {
    for (const [at, stance] of stances.entries()) {
      const concern = stance === 'OBJECTING' ? 'COMPENSATION_PRICE' : 'NONE';
      done(await story.visit(teamMember, campaignId, households[at] ?? '', stance, on, { concern, visitors: 'Hai tổ viên' }));
    }
    const early = await story.campaignStep(secretary, 'complete', { campaignId, on });
    if (on < '2022-10-20') expect(early.errors.map(({ code }) => code)).toEqual(['NOT_ALL_HANDED_OVER']);
    else done(early);
  }

  const told = await story.figures(analyst, campaignId);
  expect(told?.consensusSeries).toEqual(
    [0, 1, 3, 4, 4, 4].map((inAgreement, at) => ({ on: rounds[at]?.[0], visits: 4, inAgreement, affected: 4, rate: inAgreement / 4 })),
  );
  expect(told).toMatchObject({ status: 'COMPLETED', visitCount: 24, lastVisitOn: '2022-10-20' });
  expect(told?.consensus).toEqual({ inAgreement: 4, affected: 4, rate: 1 });
  expect(told?.stances).toEqual({ notContacted: 0, visited: 0, undecided: 0, objecting: 0, agreed: 0, signed: 0, handedOver: 4 });
  expect(told?.concerns).toEqual([
    { concern: 'NONE', visits: 21 },
    { concern: 'COMPENSATION_PRICE', visits: 3 },
  ]);
  done(await story.campaignStep(secretary, 'close', { campaignId, on: '2022-12-20' }));
});
