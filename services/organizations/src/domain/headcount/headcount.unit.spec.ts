import { organizationHeadcount } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOn, headcountAggregate } from './headcount-aggregate.ts';
import type { HeadcountCommand, OrganizationHeadcount } from './types.ts';

const { decide, evolve } = headcountAggregate.lifecycle;
const day = fc.integer({ min: 0, max: 60 }).map((days) => Temporal.PlainDate.from('2022-01-01').add({ days }).toString());
const record = (on: string, cadres: number): HeadcountCommand => ({
  ...{ type: 'record', id: 'committee', validFrom: '2022-01-01', validTo: null },
  ...{ on, cadres, civilServants: 2, publicEmployees: 3 },
});
const after = (state: OrganizationHeadcount | null, command: HeadcountCommand): OrganizationHeadcount | null => {
  const decision = decide(state, command);
  return decision.ok ? decision.events.reduce<OrganizationHeadcount | null>(evolve, state) : state;
};

describe('the headcount of an organization', () => {
  it('is, on any day, the last that was recorded for the latest day up to it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat(100)), { minLength: 1, maxLength: 20 }), day, (recorded, asked) => {
        const state = recorded.reduce<OrganizationHeadcount | null>((counts, [on, cadres]) => after(counts, record(on, cadres)), null);
        const latest = recorded
          .map(([on]) => on)
          .filter((on) => on <= asked)
          .sort()
          .at(-1);
        const expected = recorded.findLast(([on]) => on === latest)?.[1];
        expect(countOn(state?.counts ?? [], asked)?.cadres).toBe(expected);
        expect(organizationHeadcount.view.parse(state && headcountAggregate.view(state)).counts).toHaveLength(
          new Set(recorded.map(([on]) => on)).size,
        );
      }),
    );
  });

  it.each([
    ['NEGATIVE_COUNT', record('2022-02-01', -1)],
    ['NOT_STANDING', record('2021-12-31', 1)],
    ['NOT_STANDING', { ...record('2023-01-01', 1), validTo: '2023-01-01' }],
  ])('is refused with %s', (code, command) => {
    expect(decide(null, command)).toMatchObject({ ok: false, refusal: { code } });
  });
});
