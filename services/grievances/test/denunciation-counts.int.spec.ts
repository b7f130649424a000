import { eventually } from '@danvan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { solvedUnknowns } from '../src/domain/suppression/solve.ts';
import { type GeneratedCase, insertCases, numbers } from './generated-cases.ts';
import { type GrievancesService, grievancesService } from './grievances-service.ts';
import { actorOf, districtOf, wardOf } from './places.ts';

const district = districtOf('COUNTS');
const wards = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => wardOf(district, name));
const years = [2021, 2022, 2023];
const analyst = actorOf('ANALYST');
/** Few in most wards, many in two. */
const denunciationsIn = (ward: number, year: number): number => [1, 3, 4, 2, 23, 60][(ward + (year % 2)) % 6] ?? 0;

const draw = numbers(2026);
const day = (year: number) =>
  `${year}-${String(1 + Math.floor(draw() * 12)).padStart(2, '0')}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`;
const denunciations: readonly GeneratedCase[] = wards.flatMap((ward, place) =>
  years.flatMap((year) =>
    Array.from({ length: denunciationsIn(place, year) }, (_, at) => ({
      ...{ id: `d-${place}-${year}-${at}`, kind: 'DENUNCIATION' as const, ward, receivedOn: day(year) },
    })),
  ),
);
const others: readonly GeneratedCase[] = Array.from({ length: 10_000 - denunciations.length }, (_, at) => ({
  id: `o-${at}`,
  kind: draw() < 0.5 ? ('COMPLAINT' as const) : ('REFLECTION' as const),
  ward: wards[Math.floor(draw() * wards.length)] ?? district,
  receivedOn: day(years[Math.floor(draw() * years.length)] ?? 2022),
}));
const unknowns = wards.flatMap((ward, place) => years.map((year) => ({ ward, year, count: denunciationsIn(place, year) })));

let service: GrievancesService;
beforeAll(async () => {
  service = await grievancesService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  await service.publish(district, ...wards);
  await insertCases(service.mongoUrl, [...denunciations, ...others], 7);
  await eventually(async () => expect(await counted({ kind: { eq: 'DENUNCIATION' } }, [], actorOf('LEADER', district.id))).not.toBeNull());
});
afterAll(() => service.stop());

type Cell = { count: number | null; decided: number | null; suppressed: boolean };
type Answer = { total: Cell; groups: (Cell & { key: { kind?: string; unitCode?: string; receivedYear?: number } })[] };

const ask = async (filter: object, groupBy: readonly string[] = [], actor = analyst): Promise<Answer> => {
  const { data, codes } = await service.ask<{ grievanceStatistics: Answer }>(
    actor,
    `query ($filter: GrievanceCaseFilter, $groupBy: [GrievanceGroupKey!]) { grievanceStatistics(filter: $filter, groupBy: $groupBy) {
      total { count decided suppressed } groups { key { kind unitCode receivedYear } count decided suppressed }
    } }`,
    { filter, groupBy },
  );
  expect(codes).toEqual([]);
  if (!data) throw new Error('no data');
  return data.grievanceStatistics;
};
const counted = async (filter: object, groupBy: readonly string[] = [], actor = analyst) => (await ask(filter, groupBy, actor)).total.count;

const past = { receivedOn: { lt: '2026-01-01' } };
const yearOf = (year: number) => ({ receivedOn: { gte: `${year}-01-01`, lt: `${year + 1}-01-01` } });
const notDenounced = { kind: { in: ['COMPLAINT', 'REFLECTION'] } };
const toldDenunciations = async (filter: object) =>
  (await counted(filter).then((all) => all ?? 0)) - ((await counted({ and: [filter, notDenounced] })) ?? 0);

describe('an analyst who asks as often as they like', () => {
  it('can solve the answers for no ward’s year of fewer than five denunciations', async () => {
    const equations: number[][] = [];
    const note = (covers: (unknown: (typeof unknowns)[number]) => boolean, sum: number) =>
      equations.push([...unknowns.map((unknown) => Number(covers(unknown))), sum]);
    const subsets = wards.flatMap((one, at) => [[one], wards.filter((other) => other !== one), wards.slice(0, at + 1)]);
    for (const time of [past, ...years.map(yearOf)]) {
      const inTime = (year: number) => time === past || time === yearOf(year) || JSON.stringify(time) === JSON.stringify(yearOf(year));
      for (const subset of subsets) {
        const codes = subset.map(({ unitCode }) => unitCode);
        for (const filter of [{ unitCode: { in: codes } }, { not: { unitCode: { in: codes } } }]) {
          const inPlace = (code: string) => codes.includes(code) !== 'not' in filter;
          const { total } = await ask({ ...time, ...filter });
          if (!total.suppressed)
            note(({ ward, year }) => inTime(year) && inPlace(ward.unitCode), await toldDenunciations({ ...time, ...filter }));
        }
      }
      const { groups } = await ask({ ...time, kind: { eq: 'DENUNCIATION' } }, ['UNIT', 'RECEIVED_YEAR']);
      for (const { key, count } of groups)
        if (count !== null) note(({ ward, year }) => ward.unitCode === key.unitCode && year === key.receivedYear, count);
    }
    const solved = solvedUnknowns(equations);
    expect(solved.size).toBeGreaterThan(0);
    for (const [at, value] of solved) {
      expect(unknowns[at]?.count).toBeGreaterThanOrEqual(5);
      expect(value).toBeCloseTo(unknowns[at]?.count ?? 0);
    }
  });

  it.each([
    ['by a part of a year', { receivedOn: { gte: '2022-03-01', lt: '2022-04-01' } }],
    ['by the subject', { ...past, fieldCode: { eq: 'CORRUPTION' } }],
    ['by the status', { ...past, status: { eq: 'CLOSED' } }],
    ['by a single case', { id: { eq: 'd-0-2022-0' } }],
    ['by everything but a single case', { not: { id: { eq: 'd-0-2022-0' } } }],
    ['by the organization', { ...past, resolverId: { eq: wards[0]?.id } }],
    ['by a part of a year or a place', { or: [{ receivedOn: { lt: '2022-07-01' } }, { unitCode: { eq: wards[1]?.unitCode } }] }],
  ])('finds no denunciation %s', async (_, filter) => {
    expect(await toldDenunciations(filter)).toBe(0);
    expect((await ask({ and: [filter, { kind: { eq: 'DENUNCIATION' } }] })).total).toEqual({
      count: null,
      decided: null,
      suppressed: true,
    });
    const { groups } = await ask(filter, ['STATUS']);
    expect(groups.every(({ suppressed }) => suppressed)).toBe(true);
  });

  it('still reads what is large enough: the district’s year, and every complaint', async () => {
    const inYear = denunciations.filter(({ receivedOn }) => receivedOn.startsWith('2022')).length;
    const { total } = await ask({ ...yearOf(2022), kind: { eq: 'DENUNCIATION' }, withinUnit: { eq: district.unitCode } });
    expect(total).toMatchObject({ count: inYear });
    expect(await counted(notDenounced)).toBe(others.length);
  });
});

describe('rows of denunciations', () => {
  const [ward, neighbour] = wards;
  const rows = async (actor: ReturnType<typeof actorOf>) => {
    const { data, codes } = await service.ask<{ grievanceCases: { totalCount: number; nodes: { kind: string }[] } }>(
      actor,
      '{ grievanceCases(filter: { kind: { eq: DENUNCIATION } }, first: 100) { totalCount nodes { kind } } }',
    );
    return { codes, shown: data?.grievanceCases.nodes.length, totalCount: data?.grievanceCases.totalCount };
  };
  const one = (actor: ReturnType<typeof actorOf>, id: string) =>
    service.ask<{ grievanceCase: { id: string } | null; _entities: ({ id: string } | null)[] }>(
      actor,
      `query ($id: ID!, $of: [_Any!]!) { grievanceCase(id: $id) { id } _entities(representations: $of) { ... on GrievanceCase { id } } }`,
      { id, of: [{ __typename: 'GrievanceCase', id }] },
    );

  it('are listed to no analyst and no assessor, nor found by their id', async () => {
    for (const actor of [analyst, actorOf('ASSESSOR', district.id)]) {
      expect(await rows(actor)).toEqual({ codes: [], shown: 0, totalCount: 0 });
      expect((await one(actor, 'd-0-2022-0')).data).toEqual({ grievanceCase: null, _entities: [null] });
    }
  });

  it('are listed to the officers of the place, and not to those of the next', async () => {
    const here = denunciations.filter((found) => found.ward === ward).length;
    expect((await rows(actorOf('OFFICER', ward?.id))).totalCount).toBe(here);
    expect((await one(actorOf('OFFICER', ward?.id), 'd-0-2022-0')).data?.grievanceCase).toEqual({ id: 'd-0-2022-0' });
    expect((await one(actorOf('OFFICER', neighbour?.id), 'd-0-2022-0')).data?.grievanceCase).toBeNull();
    expect((await rows(actorOf('LEADER', district.id))).totalCount).toBe(denunciations.length);
  });

  it('are counted one by one to who covers every place, and to each other for their own', async () => {
    const filter = { kind: { eq: 'DENUNCIATION' } };
    expect((await ask(filter, [], actorOf('LEADER', district.id))).total).toMatchObject({ count: denunciations.length, suppressed: false });
    const here = denunciations.filter((found) => found.ward === ward).length;
    expect((await ask(filter, [], actorOf('LEADER', ward?.id))).total).toMatchObject({ count: here, suppressed: true });
  });
});
