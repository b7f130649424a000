import { organizationTypes } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { commands, partyCommittee } from './examples.ts';
import { organizationAggregate } from './organization-aggregate.ts';
import { isRootType, parentTypes } from './placement.ts';

const { given } = specification(organizationAggregate.lifecycle);
const pairs = organizationTypes.flatMap((type) =>
  [null, ...organizationTypes].map((above) => ({
    type,
    above,
    stands: above === null ? isRootType(type) : parentTypes(type).includes(above),
  })),
);
const register = ({ type, above }: (typeof pairs)[number]) => ({
  ...commands.register,
  organizationType: type,
  parent: above === null ? null : { ...partyCommittee, type: above },
});

describe('every type of organization under every other', () => {
  it.each(pairs.filter(({ stands }) => stands))('a $type stands under $above', (pair) => {
    const { decision } = given().when(register(pair));
    const path = pair.above === null ? ['district-bloc'] : [...partyCommittee.path, 'district-bloc'];
    expect(decision).toMatchObject({ ok: true, events: [{ organizationType: pair.type, path }] });
  });

  it('is refused where the table has no place for it, and the possible places are named', () => {
    for (const pair of pairs.filter(({ stands }) => !stands)) {
      const refused = given()
        .when(register(pair))
        .thenRefused(pair.above === null ? 'PARENT_NEEDED' : 'WRONG_PARENT_TYPE');
      expect(refused).toMatchObject({ refusal: { path: ['parentId'], details: { type: pair.type, allowed: parentTypes(pair.type) } } });
    }
  });

  it('has a way up to the head of a line', () => {
    for (const type of organizationTypes) {
      const above = new Set([type]);
      for (const reached of above) for (const parent of parentTypes(reached)) above.add(parent);
      expect([...above].some((reached) => isRootType(reached))).toBe(true);
    }
  });
});
