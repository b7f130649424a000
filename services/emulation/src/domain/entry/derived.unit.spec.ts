import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { entryDerived } from './derived.ts';
import { happened, historyTo, successor } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import { spreadOf } from './spread.ts';
import type { Entry, EntryEvent } from './types.ts';

const { given } = specification(entryLifecycle);
const after = (...history: readonly EntryEvent[]) => given(...history).state as Entry;

describe('what is counted of an entry', () => {
  it('counts a recognition that has lapsed, and none that was revoked', () => {
    expect(entryDerived(after(...historyTo.RECOGNISED)).recognised).toBe(1);
    expect(entryDerived(after(...historyTo.RECOGNISED, happened.lapsed)).recognised).toBe(1);
    expect(entryDerived(after(...historyTo.REVOKED)).recognised).toBe(0);
    expect(entryDerived(after(...historyTo.LAPSED)).recognised).toBe(0);
  });

  it('keeps points as whole hundredths, so that sums do not depend on their order', () => {
    expect(entryDerived(after(...historyTo.INSPECTED)).scoreHundredths).toBe(8850);
    expect(entryDerived(after(...historyTo.SELF_ASSESSED)).scoreHundredths).toBe(0);
  });

  it('stands under the organization that registered it and under the one that holds it now', () => {
    const { organizationPath } = entryDerived(after(...historyTo.RECOGNISED, happened.transferred));
    expect(organizationPath).toEqual(['womens-union-ward', 'womens-branch-5', successor.id]);
  });

  it('is an edition of one entry, or of none', () => {
    expect(entryDerived(after(...historyTo.DRAFT))).not.toHaveProperty('editionOf');
    expect(entryDerived(after({ ...happened.drafted, previousEditionId: 'old', edition: 2 }))).toHaveProperty('editionOf', 'old');
  });
});

describe('the spread of an entry', () => {
  const root = after(...historyTo.REPLICATED);
  const descendant = (id: string, sourcePath: readonly string[], registeredOn: string | null = '2023-01-10') => ({
    id,
    sourcePath,
    registeredOn,
    replications: [],
    registrant: { id: `registrant-of-${id}`, unitCode: 'BUOI' },
  });

  it('is a tree, each entry after the one that it takes up', () => {
    const { branches, reach, depth } = spreadOf(root, [
      descendant('c', ['first', root.id, 'a']),
      descendant('b', ['first', root.id]),
      descendant('a', ['first', root.id]),
    ]);
    expect(branches).toEqual([
      { id: 'a', sourceId: root.id, depth: 1 },
      { id: 'c', sourceId: 'a', depth: 2 },
      { id: 'b', sourceId: root.id, depth: 1 },
    ]);
    expect({ reach, depth }).toEqual({ reach: 3, depth: 2 });
  });

  it('counts every organization once, with or without an entry of its own, and no draft', () => {
    const draft = descendant('d', [root.id], null);
    expect(spreadOf(root, [draft])).toEqual({ reach: 0, depth: 0, branches: [], organizationIds: ['womens-branch-7'] });
    const own = { ...descendant('a', [root.id]), registrant: { id: 'womens-branch-7', unitCode: 'BUOI' } };
    expect(spreadOf(root, [own]).organizationIds).toEqual(['womens-branch-7']);
  });
});
