import { expect, it } from 'vitest';
import { type Command, idempotencyKey } from './command.ts';
import { facts } from './facts.ts';
import { affiliated, organizations } from './organizations.ts';
import { plan } from './plan.ts';

const all = (): Command[] => plan().flatMap(({ chains }) => chains.flat());
const of = (mutation: string) => all().filter((command) => command.mutation === mutation);

it('registers 199 models and 163 exemplars at the levels that the article prints', () => {
  const count = (kind: string, registeredLevel: string) =>
    of('registerEntry').filter(({ input }) => input.kind === kind && input.registeredLevel === registeredLevel).length;
  const counted = Object.fromEntries(
    ['CITY', 'DISTRICT', 'GRASSROOTS'].map((level) => [level, { MODEL: count('MODEL', level), EXEMPLAR: count('EXEMPLAR', level) }]),
  );
  expect(counted).toEqual({
    CITY: { MODEL: 2, EXEMPLAR: 2 },
    DISTRICT: { MODEL: 52, EXEMPLAR: 41 },
    GRASSROOTS: { MODEL: 145, EXEMPLAR: 120 },
  });
  expect(of('registerEntry')).toHaveLength(362);
});

it('carries out every entry that it registers', () => {
  expect(of('approveEntry')).toHaveLength(362);
  expect(of('beginEntryImplementation')).toHaveLength(362);
});

it('signs one joint programme of the district and of each ward by all of its signatories, each in its own name', () => {
  expect(of('draftJointProgramme')).toHaveLength(9);
  expect(of('draftJointProgramme').every(({ input }) => input.provenance === 'SYNTHETIC')).toBe(true);
  expect(of('signJointProgramme')).toHaveLength(27);
  for (const { input, actingFor } of of('signJointProgramme')) expect(input.organizationId).toEqual({ idOf: actingFor });
});

it('approves, inspects and recognises in the name of whom it names', () => {
  const bodies = { approveEntry: 'approverId', inspectEntry: 'inspectorId', recogniseEntry: 'recogniserId' };
  for (const [mutation, field] of Object.entries(bodies)) {
    for (const { input, actingFor } of of(mutation)) expect(input[field]).toEqual({ idOf: actingFor });
  }
});

it('gives every affiliated Party committee and cell at least one entry', () => {
  const registered = new Set(of('registerEntry').map(({ input }) => JSON.stringify(input.registrantId)));
  expect(affiliated.length).toBeGreaterThanOrEqual(16);
  expect(affiliated.filter(({ name }) => !registered.has(JSON.stringify({ idOf: name })))).toEqual([]);
});

it('marks only the model of the photograph and the campaign of the canal as told by the article', () => {
  const told = [...of('registerEntry'), ...of('planConsensusCampaign')].filter(({ input }) => input.provenance !== 'SYNTHETIC');
  expect(told.map(({ input }) => [input.title ?? input.projectName, input.provenance])).toEqual(
    expect.arrayContaining(facts.cases.map(({ title }) => [title, 'ARTICLE'])),
  );
  expect(told).toHaveLength(2);
});

it('marks only the three organizations that the article names one by one', () => {
  const told = organizations.filter(({ provenance }) => provenance !== 'SYNTHETIC').map(({ title }) => title);
  expect(told.toSorted()).toEqual(['Chi bộ 4 phường Thụy Khuê', 'Chi hội phụ nữ số 5 phường Xuân La', 'Tổ dân vận số 4 phường Thụy Khuê']);
});

it('stores no name of the secretary and no household but by code', () => {
  expect(JSON.stringify(all())).not.toContain('Lê Văn Vui');
  const listed = of('listHouseholds').flatMap(({ input }) => input.households as readonly Readonly<Record<string, string>>[]);
  expect(listed.length).toBeGreaterThan(0);
  for (const household of listed) expect(household).toEqual({ code: expect.stringMatching(/^HO-\d{3}$/) });
});

it('receives petitions in every ward, all of them generated', () => {
  const received = of('receivePetition').map(({ input }) => input);
  const at = new Set(received.map(({ organizationId }) => JSON.stringify(organizationId)));
  expect(at.size).toBe(8);
  expect(received.length).toBeGreaterThanOrEqual(60);
  expect(new Set([...received, ...of('openCase').map(({ input }) => input)].map(({ provenance }) => provenance))).toEqual(
    new Set(['SYNTHETIC']),
  );
});

it('ends the canal campaign with every household having handed over', () => {
  const last = new Map(of('recordHouseholdVisit').map(({ input }) => [input.householdCode, input.stance]));
  expect(last.size).toBe(120);
  expect([...new Set(last.values())]).toEqual(['HANDED_OVER']);
});

it('names a command once, and refers only to what an earlier stage or an earlier step makes', () => {
  const known = new Set<string>();
  for (const { chains } of plan()) {
    const made: string[] = [];
    for (const chain of chains) {
      const own = new Set<string>();
      for (const { name, input } of chain) {
        expect(known.has(name) || own.has(name) || made.includes(name), name).toBe(false);
        const references = Object.values(input)
          .flat()
          .flatMap((value) => (typeof value === 'object' && value && 'idOf' in value ? [value.idOf] : []));
        expect(references.filter((reference) => !known.has(reference) && !own.has(reference))).toEqual([]);
        own.add(name);
      }
      made.push(...own);
    }
    for (const name of made) known.add(name);
  }
});

it('dates everything within the year, and the steps of one thing in their order', () => {
  for (const chain of plan().flatMap(({ chains }) => chains)) {
    const days = chain.flatMap(({ input }) => (typeof input.on === 'string' ? [input.on] : []));
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day.startsWith('2022-'))).toBe(true);
  }
});

it('sends no more commands to one thing than a service remembers keys of, so that a broken load can go on', () => {
  const longest = Math.max(...plan().flatMap(({ chains }) => chains.map(({ length }) => length)));
  expect(longest).toBeLessThanOrEqual(100);
});

it('is the same on every run', () => {
  expect(plan()).toEqual(plan());
  expect(new Set(all().map(idempotencyKey)).size).toBe(all().length);
});
