import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { petitionLifecycle } from './lifecycle.ts';
import { duplicateReasons, likeness } from './likeness.ts';
import { classified, received, splitParts, subordinate, today } from './petition-samples.ts';
import type { Petition } from './types.ts';

const { given } = specification(petitionLifecycle);
const dated = { on: '2022-03-03', today };
const elsewhere = classified({ competent: false });

describe('splitting a mixed petition (Circular 05/2021 Art. 6)', () => {
  const split = { type: 'split', parts: splitParts, ...dated } as const;

  it('makes one petition for each content', () => {
    given(received())
      .when(split)
      .thenEvents({ type: 'PetitionSplit', on: '2022-03-03', into: ['p1-1', 'p1-2'] });
  });

  it.each([
    ['one part', splitParts.slice(0, 1)],
    ['the same content twice', [splitParts[0], { ...splitParts[0], id: 'p1-3' }]],
    ['more than ten', Array.from({ length: 11 }, (_, at) => ({ ...splitParts[0], id: `${at}`, fieldCode: `${at}` }))],
  ])('is not into %s', (_, parts) => {
    given(received())
      .when({ ...split, parts })
      .thenRefused('NOTHING_TO_SPLIT');
  });

  it('is into known fields, before it is classified', () => {
    given(received())
      .when({ ...split, parts: [splitParts[0], { ...splitParts[1], fieldCode: 'MOON' }] })
      .thenRefused('UNKNOWN_FIELD');
    given(received(), classified()).when(split).thenRefused('ILLEGAL_TRANSITION');
  });
});

describe('urging (Circular 05/2021 Arts. 13–16)', () => {
  const urge = { type: 'urge', to: subordinate, ...dated } as const;

  it('is of a body under the receiving one, for what is not to be resolved here', () => {
    given(received(), elsewhere).when(urge).thenEvents({ type: 'PetitionUrged', on: '2022-03-03', toOrganizationId: subordinate.id });
    given(received(), elsewhere)
      .when({ ...urge, to: { id: 'ubnd-tay-ho', path: ['ubnd-ha-noi', 'ubnd-tay-ho'] } })
      .thenRefused('URGED_BODY_NOT_BELOW');
    given(received(), classified()).when(urge).thenRefused('COMPETENT_HERE');
  });

  it('is replied to once', () => {
    const urged = { type: 'PetitionUrged', on: '2022-03-03', toOrganizationId: subordinate.id } as const;
    const reply = { type: 'recordReply', on: '2022-03-20', today } as const;
    const state = given(received(), elsewhere, urged).when(reply).thenEvents({ type: 'ReplyReceived', on: '2022-03-20' });
    expect(state).toMatchObject({ status: 'URGED', repliedOn: '2022-03-20' });
    given(received(), elsewhere, urged, { type: 'ReplyReceived', on: '2022-03-20' }).when(reply).thenRefused('REPLIED_ALREADY');
  });
});

describe('a duplicate', () => {
  const fileAway = { type: 'fileAway', reason: 'DUPLICATE', ...dated } as const;
  const other = { id: 'p0', kind: 'COMPLAINT', receivedOn: '2022-02-01' } as const;

  it('names the earlier petition of its kind that it repeats', () => {
    const of = given(received(), classified());
    of.when({ ...fileAway, duplicateOf: null }).thenRefused('DUPLICATE_OF_WHAT');
    for (const wrong of [{ id: 'p1' }, { kind: 'REFLECTION' as const }, { receivedOn: '2022-03-02' }])
      of.when({ ...fileAway, duplicateOf: { ...other, ...wrong } }).thenRefused('NO_DUPLICATE');
    of.when({ ...fileAway, reason: 'ALREADY_GUIDED', duplicateOf: other }).thenRefused('NOT_FILED_AS_DUPLICATE');
    of.when({ ...fileAway, duplicateOf: other }).thenEvents({
      ...{ type: 'PetitionFiledAway', on: '2022-03-03', reason: 'DUPLICATE', duplicateOfId: 'p0' },
    });
  });

  it('is the likelier, the more two petitions have in common; what is sealed is not compared', () => {
    const petition = (changes: Partial<Petition>): Petition => {
      const state = petitionLifecycle.evolve(null, received({ projectCode: 'P', forwarder: 'PRESS' }));
      return { ...state, ...changes };
    };
    const twin = duplicateReasons(petition({}), petition({ id: 'p2' }));
    expect(twin).toEqual(['SAME_PROJECT', 'SAME_SIGNATORIES', 'SAME_FORWARDER', 'SAME_DAY']);
    const cousin = duplicateReasons(petition({}), petition({ id: 'p3', projectCode: null, signatoryType: 'JOINT', forwarder: null }));
    expect(likeness(twin)).toBeGreaterThan(likeness(cousin));
    expect(duplicateReasons(petition({}), petition({ id: 'p4', petitionerIds: ['x'], receivedOn: '2022-01-01' }))).not.toContain(
      'SAME_DAY',
    );
  });
});

it('a hotline takes reflections only: a complaint or denunciation is signed or told in person', () => {
  for (const kind of ['COMPLAINT', 'DENUNCIATION'] as const)
    given()
      .when({
        ...received({ kind, channel: 'HOTLINE' }),
        type: 'receive',
        petitionerIds: [],
        textId: null,
        projectCode: null,
        splitFromId: null,
        today,
      })
      .thenRefused('HOTLINE_FOR_REFLECTIONS');
});

it('what a matter had come to fits its kind', () => {
  const classify = { type: 'classify', eligibility: 'ELIGIBLE', ineligibilityReason: null, competent: true, ...dated } as const;
  given(received())
    .when({ ...classify, priorResolution: 'FURTHER_CONCLUDED' })
    .thenRefused('PRIOR_RESOLUTION_NOT_FOR_KIND');
  given(received({ kind: 'REFLECTION' }))
    .when({ ...classify, priorResolution: 'JUDGED' })
    .thenRefused('PRIOR_RESOLUTION_NOT_FOR_KIND');
});
