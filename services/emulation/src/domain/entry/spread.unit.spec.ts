import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { cleanRoad, commands, happened, historyTo, successor } from './examples.ts';
import { entryLifecycle } from './lifecycle.ts';
import type { Entry, EntryCommand, NewEntry } from './types.ts';

const { given } = specification(entryLifecycle);
const today = '2026-11-24';
const elsewhere = { ...cleanRoad, id: 'entry-2', year: 2024, registrant: { ...cleanRoad.registrant, id: 'womens-branch-7' } };
const register = (changes: Partial<NewEntry>): EntryCommand => ({
  type: 'register',
  entry: { ...elsewhere, ...changes },
  on: '2024-01-10',
  today,
});
const standing = (status: keyof typeof historyTo) => given(...historyTo[status]).state as Entry;

describe('taking up what others do', () => {
  it('leads from the new entry to its source and on to the first of the tree', () => {
    const source = { ...standing('RECOGNISED'), sourcePath: ['first'] };
    const decision = given().when(register({ source })).decision;
    const state = decision.ok ? decision.events.reduce<Entry | null>(entryLifecycle.evolve, null) : null;
    expect(state).toMatchObject({ sourceId: 'entry-1', sourcePath: ['first', 'entry-1'] });
  });

  it.each(['DRAFT', 'INSPECTED', 'NOT_MET', 'LAPSED', 'REVOKED'] as const)('takes up nothing that is %s', (status) => {
    given()
      .when(register({ source: standing(status) }))
      .thenRefused('SOURCE_NOT_RECOGNISED');
  });

  it('takes up nothing before its recognition, and nothing of its own', () => {
    const source = { ...standing('RECOGNISED'), recognisedOn: '2024-01-11' };
    given().when(register({ source })).thenRefused('SOURCE_RECOGNISED_LATER');
    given()
      .when(register({ source: standing('RECOGNISED'), registrant: cleanRoad.registrant }))
      .thenRefused('REPLICATOR_IS_REGISTRANT');
  });
});

describe('being taken up', () => {
  const replicated = given(...historyTo.REPLICATED);

  it('counts one organization after another, each once', () => {
    replicated.when({ ...commands.markReplicated, replicatorId: happened.replicated.replicatorId }).thenRefused('ALREADY_REPLICATED_THERE');
    const after = replicated
      .when(commands.markReplicated)
      .thenEvents({ type: 'EntryReplicated', replicatorId: 'womens-branch-9', on: '2024-01-10' });
    expect(after?.replications.map(({ replicatorId }) => replicatorId)).toEqual(['womens-branch-7', 'womens-branch-9']);
  });

  it('learns later which entry an organization registered for it, once', () => {
    const told = { ...commands.markReplicated, replicatorId: 'womens-branch-7', byEntryId: 'entry-2' };
    const after = replicated
      .when(told)
      .thenEvents({ type: 'EntryReplicated', replicatorId: 'womens-branch-7', byEntryId: 'entry-2', on: '2024-01-10' });
    expect(after?.replications).toEqual([{ replicatorId: 'womens-branch-7', byEntryId: 'entry-2', on: '2024-01-10' }]);
    given(...historyTo.RECOGNISED, { ...happened.replicated, byEntryId: 'entry-2' })
      .when(told)
      .thenRefused('ALREADY_REPLICATED_THERE');
  });

  it('does not count the registrant as a follower of itself, nor who holds the entry now', () => {
    const recognised = [...historyTo.RECOGNISED, happened.transferred];
    for (const replicatorId of [cleanRoad.registrant.id, successor.id]) {
      given(...recognised)
        .when({ ...commands.markReplicated, replicatorId })
        .thenRefused('REPLICATOR_IS_REGISTRANT');
    }
  });

  it('may be told late: the day is not before the recognition, but may be before the last step', () => {
    const late = { ...commands.markReplicated, on: '2022-12-01' };
    expect(replicated.when(late).decision.ok).toBe(true);
    replicated.when({ ...late, on: '2022-11-19' }).thenRefused('DATE_BEFORE_PREVIOUS');
  });
});

describe('the next edition', () => {
  const previous = { ...standing('REPLICATED'), nextEditionId: null };

  it('is registered for a later year and counts on', () => {
    const decision = given().when(register({ previousEdition: previous })).decision;
    const state = decision.ok ? decision.events.reduce<Entry | null>(entryLifecycle.evolve, null) : null;
    expect(state).toMatchObject({ previousEditionId: 'entry-1', edition: 2 });
  });

  it('is not of the same year or an earlier one', () => {
    given()
      .when(register({ previousEdition: { ...previous, year: 2024 } }))
      .thenRefused('EDITION_NOT_LATER');
  });

  it('is registered once', () => {
    given()
      .when(register({ previousEdition: { ...previous, nextEditionId: 'entry-3' } }))
      .thenRefused('EDITION_IS_THERE');
  });

  it.each(['DRAFT', 'REVOKED'] as const)('does not go on from what is %s', (status) => {
    given()
      .when(register({ previousEdition: { ...previous, status } }))
      .thenRefused('EDITION_OF_UNREGISTERED');
  });
});

describe('an organization that goes', () => {
  const recognised = given(...historyTo.RECOGNISED);

  it('leaves its entries to its successor, and the registrant stays who registered', () => {
    const after = recognised
      .when(commands.followSuccessor)
      .thenEvents({ type: 'EntryTransferred', holder: successor, on: commands.followSuccessor.on });
    expect(after).toMatchObject({ registrant: cleanRoad.registrant, holder: successor, orphanedOn: null, status: 'RECOGNISED' });
  });

  it('leaves them to nobody where none takes over, until somebody does', () => {
    const orphaned = recognised.when(commands.orphan).thenEvents({ type: 'EntryOrphaned', on: commands.orphan.on });
    expect(orphaned).toMatchObject({ holder: cleanRoad.registrant, orphanedOn: commands.orphan.on });
    const after = given(...historyTo.RECOGNISED, happened.orphaned)
      .when(commands.assignHolder)
      .thenEvents({ type: 'EntryTransferred', holder: successor, on: commands.assignHolder.on });
    expect(after).toMatchObject({ holder: successor, orphanedOn: null });
  });

  it('may be told of twice, and then changes nothing', () => {
    given(...historyTo.RECOGNISED, happened.transferred)
      .when(commands.followSuccessor)
      .thenRefused('HELD_BY_ANOTHER');
    given(...historyTo.RECOGNISED, happened.orphaned)
      .when(commands.orphan)
      .thenRefused('HELD_BY_ANOTHER');
  });

  it('leaves no entry to an organization that has gone too, nor one that has a holder', () => {
    recognised.when(commands.assignHolder).thenRefused('HOLDER_IS_THERE');
    given(...historyTo.RECOGNISED, happened.orphaned)
      .when({ ...commands.assignHolder, isActive: false })
      .thenRefused('ORGANIZATION_NOT_ACTIVE');
  });

  it('may have gone before the entry was told of: it is entered with who holds it now, or with nobody', () => {
    const followed = given().when(register({ holder: successor })).decision;
    expect(followed.ok && followed.events.map(({ type }) => type)).toEqual(['EntryDrafted', 'EntryTransferred', 'EntryRegistered']);
    const alone = given().when(register({ holder: null })).decision;
    expect(alone.ok && alone.events.map(({ type }) => type)).toEqual(['EntryDrafted', 'EntryOrphaned', 'EntryRegistered']);
  });
});
