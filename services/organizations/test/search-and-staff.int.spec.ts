import type { Role } from '@danvan/identity';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Apparatus, apparatus } from './apparatus.ts';
import { nobody, type OrganizationsService, organizationsService } from './organizations-service.ts';

let service: OrganizationsService;
let make: Apparatus;
beforeAll(async () => {
  service = await organizationsService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
  make = apparatus(service);
});
afterAll(() => service.stop());

const as = (role: Role) => ({ id: `somebody-${role}`, roles: [role], organizationId: null });

describe('a search for a name', () => {
  beforeAll(async () => {
    await make.unit('HN', 'CITY');
    for (const [code, name] of [
      ['TK', 'Thụy Khuê'],
      ['TK_NEW', 'Thụy Khuê Mới'],
      ['KT', 'Khuê Thụy'],
      ['BUOI', 'Bưởi'],
      ['OLD', 'Thụy Khuê cũ'],
    ])
      await make.done('establishUnit', { code, name, level: 'WARD', parentCode: 'HN', on: '2000-01-01' });
    await make.done('renameUnit', { code: 'OLD', name: 'Yên Thái', on: '2010-01-01' });
  });

  const found = async (text: string, variables: Record<string, unknown> = {}) => {
    const query = `query($text: String!, $first: Int, $after: String, $asOf: Date) {
      searchAdministrativeUnits(text: $text, first: $first, after: $after, asOf: $asOf) {
        totalCount pageInfo { hasNextPage endCursor } nodes { code name }
      }
    }`;
    type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { code: string; name: string }[] };
    const { data } = await service.ask<{ searchAdministrativeUnits: Page }>(nobody, query, { text, ...variables });
    return data?.searchAdministrativeUnits;
  };
  const codes = (page: Awaited<ReturnType<typeof found>>) => page?.nodes.map(({ code }) => code);

  it.each(['thuy khue', 'Thụy Khuê', 'THỤY  KHUÊ', 'thụy-khue'])(
    'finds «Thụy Khuê» by «%s»: itself first, then what begins so, then the rest',
    async (text) => {
      const page = await found(text);
      expect(codes(page)).toEqual(['TK', 'TK_NEW', 'KT', 'OLD']);
      expect(page?.totalCount).toBe(4);
    },
  );

  it('finds what is typed halfway', async () => {
    expect(codes(await found('thuy khu'))).toEqual(['TK', 'TK_NEW']);
    expect(codes(await found('buo'))).toEqual(['BUOI']);
  });

  it('finds what once had the name, and shows the name of the day', async () => {
    expect((await found('thuy khue'))?.nodes.at(-1)).toEqual({ code: 'OLD', name: 'Yên Thái' });
    expect((await found('thuy khue', { asOf: '2005-01-01' }))?.nodes.at(-1)).toEqual({ code: 'OLD', name: 'Thụy Khuê cũ' });
  });

  it('goes on from page to page through all ranks, and ends', async () => {
    const met: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await found('thuy khue', { first: 1, after });
      met.push(...(codes(page) ?? []));
      if (!page?.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(met).toEqual(['TK', 'TK_NEW', 'KT', 'OLD']);
  });

  it('finds nothing by nothing', async () => {
    expect(await found(' -%. ')).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

describe('the staff of an organization', () => {
  let organizationId: string;
  beforeAll(async () => {
    await make.unit('CITY_STAFF', 'CITY');
    organizationId = await make.organization('Ủy ban nhân dân', 'PEOPLES_COMMITTEE', 'CITY_STAFF');
  });

  it('is, on a day, what was last counted by then; a second count of a day replaces the first', async () => {
    const count = (on: string, cadres: number) =>
      make.done('recordHeadcount', { organizationId, on, cadres, civilServants: 20, publicEmployees: 30 });
    await count('2022-01-01', 9);
    await count('2023-01-01', 12);
    await count('2022-01-01', 10);
    const query = `query($id: ID!, $day: Date) { organization(id: $id) { headcount(asOf: $day) { on cadres total } headcounts { on } } }`;
    type Counted = { organization: { headcount: { on: string; cadres: number; total: number } | null; headcounts: { on: string }[] } };
    const on = async (day: string) => (await service.ask<Counted>(nobody, query, { id: organizationId, day })).data?.organization;
    expect((await on('2022-12-14'))?.headcount).toEqual({ on: '2022-01-01', cadres: 10, total: 60 });
    expect((await on('2023-01-01'))?.headcount).toMatchObject({ cadres: 12 });
    expect(await on('2021-12-31')).toEqual({ headcount: null, headcounts: [{ on: '2022-01-01' }, { on: '2023-01-01' }] });
  });

  it.each([
    [{ on: '1999-12-31', cadres: 1 }, 'NOT_STANDING'],
    [{ on: '2022-01-01', cadres: -1 }, 'NEGATIVE_COUNT'],
  ])('is not counted as %o: %s', async (count, code) => {
    const { errors } = await service.send('recordHeadcount', { organizationId, civilServants: 0, publicEmployees: 0, ...count });
    expect(errors).toMatchObject([{ code }]);
  });

  it('holds positions one after the other, and who holds them is told only to those who work with them', async () => {
    const payload = (await service.send(
      'establishPosition',
      { organizationId, title: 'CHAIR', on: '2001-01-01' },
      'position { id } errors { code }',
    )) as unknown as {
      position: { id: string };
    };
    const person = (await service.send(
      'recordOfficial',
      { name: 'Nguyễn Văn A', phone: '0900 000 001' },
      'official { id } errors { code }',
    )) as unknown as {
      official: { id: string };
    };
    const term = { positionId: payload.position.id, officialId: person.official.id };
    await make.done('appointOfficial', { ...term, on: '2001-06-01' });
    expect((await service.send('appointOfficial', { ...term, on: '2002-01-01' })).errors).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
    await make.done('endTerm', { positionId: term.positionId, on: '2006-06-01' });
    const terms =
      'query($id: ID!) { organization(id: $id) { positions { title termOn(date: "2003-01-01") { from to } terms { officialId } } } }';
    expect((await service.ask(as('ANALYST'), terms, { id: organizationId })).data).toEqual({
      organization: {
        positions: [{ title: 'CHAIR', termOn: { from: '2001-06-01', to: '2006-06-01' }, terms: [{ officialId: term.officialId }] }],
      },
    });
    const names = 'query($id: ID!) { organization(id: $id) { positions { terms { official { name phone } } } } }';
    expect((await service.ask(as('ANALYST'), names, { id: organizationId })).codes).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(await service.ask(as('LEADER'), names, { id: organizationId }))).toContain('0900 000 001');
  });

  it('is told to other services without a name or a number', async () => {
    const events =
      JSON.stringify(await service.beside.positions.model.find({}).lean()) + JSON.stringify(await service.beside.log.model.find({}).lean());
    expect(events).toContain('OfficialAppointed');
    expect(events).not.toMatch(/Nguyễn|0900/);
  });
});
