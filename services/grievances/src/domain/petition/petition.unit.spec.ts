import { allowedCommands } from '@danvan/aggregate-store/decision';
import { petitionStatuses, petition as topic } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { petitionLifecycle } from './lifecycle.ts';
import { classified, kinds, receive, received, sampleCommand, today } from './petition-samples.ts';
import { petitionActions, petitionTransitions } from './transitions.ts';
import type { Petition, PetitionCommand, PetitionEvent } from './types.ts';
import { petitionView } from './view.ts';

const { given } = specification(petitionLifecycle);
const dated = { on: '2022-03-03', today };
const guide = { type: 'guide', toOrganizationId: 'ubnd-tay-ho', guidedBefore: false, ...dated } as const;
const transfer = { type: 'transfer', toOrganizationId: 'ubnd-tay-ho', ...dated } as const;
const link = { type: 'link', caseId: 'c1', caseKind: 'COMPLAINT', opened: true, ...dated } as const;
const elsewhere = classified({ competent: false });
const anonymous = classified({ eligibility: 'INELIGIBLE', ineligibilityReason: 'ANONYMOUS' });

describe('receiving a petition', () => {
  it('keeps what is told of it and nothing of who wrote it', () => {
    given().when(receive()).thenEvents(received());
  });

  it('is refused for a denunciation through the portal (Denunciation Law Art. 22)', () => {
    given()
      .when(receive({ kind: 'DENUNCIATION', channel: 'PORTAL' }))
      .thenRefused('DENUNCIATION_NOT_ONLINE');
    given()
      .when(receive({ kind: 'REFLECTION', channel: 'PORTAL' }))
      .thenEvents(received({ kind: 'REFLECTION', channel: 'PORTAL' }));
  });

  it.each([
    ['SINGLE', 0],
    ['SINGLE', 5],
    ['JOINT', 4],
    ['OTHER', -1],
    ['JOINT', 5.5],
  ] as const)('is refused as %s with %d signatories', (signatoryType, signatoryCount) => {
    given().when(receive({ signatoryType, signatoryCount })).thenRefused('SIGNATORY_COUNT_MISMATCH');
  });

  it('is refused in a field that is not in the tree', () => {
    given()
      .when(receive({ fieldCode: 'my neighbour' }))
      .thenRefused('UNKNOWN_FIELD');
  });

  it('is refused on a day to come, and twice', () => {
    given()
      .when(receive({ receivedOn: '2026-11-25' }))
      .thenRefused('DATE_IN_FUTURE');
    given(received()).when(receive()).thenRefused('ALREADY_EXISTS');
  });
});

describe('classifying a petition', () => {
  const classify = {
    type: 'classify',
    eligibility: 'ELIGIBLE',
    ineligibilityReason: null,
    competent: true,
    priorResolution: 'UNRESOLVED',
    ...dated,
  } as const;

  it('says whether it can be handled and by whom', () => {
    given(received())
      .when(classify)
      .thenEvents(classified({ on: '2022-03-03' }));
  });

  it('gives a reason where it is ineligible, and only there', () => {
    given(received())
      .when({ ...classify, eligibility: 'INELIGIBLE' })
      .thenRefused('REASON_MISMATCH');
    given(received())
      .when({ ...classify, ineligibilityReason: 'DUPLICATE' })
      .thenRefused('REASON_MISMATCH');
  });

  it('does not happen before it was received', () => {
    given(received())
      .when({ ...classify, on: '2022-02-28' })
      .thenRefused('DATE_BEFORE_PREVIOUS');
    given().when(classify).thenRefused('NOT_FOUND');
  });
});

describe('disposing of a petition', () => {
  it('guides a complainant to whom it concerns, once only', () => {
    given(received(), elsewhere).when(guide).thenEvents({ type: 'PetitionGuided', on: '2022-03-03', toOrganizationId: 'ubnd-tay-ho' });
    given(received(), elsewhere)
      .when({ ...guide, guidedBefore: true })
      .thenRefused('GUIDED_ALREADY');
    given(received(), elsewhere)
      .when({ type: 'fileAway', reason: 'ALREADY_GUIDED', duplicateOf: null, ...dated })
      .thenEvents({ type: 'PetitionFiledAway', on: '2022-03-03', reason: 'ALREADY_GUIDED', duplicateOfId: null });
  });

  it('neither guides nor transfers what is to be resolved here, nor what is ineligible', () => {
    given(received(), classified()).when(guide).thenRefused('COMPETENT_HERE');
    given(received({ kind: 'DENUNCIATION' }), classified())
      .when(transfer)
      .thenRefused('COMPETENT_HERE');
    given(received(), anonymous).when(guide).thenRefused('NOT_ELIGIBLE');
  });

  it('transfers a denunciation and a reflection, not a complaint', () => {
    for (const kind of ['DENUNCIATION', 'REFLECTION'] as const)
      given(received({ kind }), elsewhere)
        .when(transfer)
        .thenEvents({ type: 'PetitionTransferred', on: '2022-03-03', toOrganizationId: 'ubnd-tay-ho' });
    given(received(), elsewhere).when(transfer).thenRefused('DISPOSITION_NOT_FOR_KIND');
    given(received({ kind: 'DENUNCIATION' }), elsewhere)
      .when(guide)
      .thenRefused('DISPOSITION_NOT_FOR_KIND');
  });

  it('returns to the forwarder only what one forwarded', () => {
    const back = { type: 'returnToSender', ...dated } as const;
    given(received({ forwarder: 'PRESS' }), elsewhere)
      .when(back)
      .thenEvents({ type: 'PetitionReturned', on: '2022-03-03' });
    given(received(), elsewhere).when(back).thenRefused('NOT_FORWARDED');
  });

  it('does not file an eligible petition away as ineligible', () => {
    const fileAway = { type: 'fileAway', reason: 'INELIGIBLE', duplicateOf: null, ...dated } as const;
    given(received(), classified()).when(fileAway).thenRefused('ELIGIBLE_NOT_FILED');
    given(received(), anonymous)
      .when(fileAway)
      .thenEvents({ type: 'PetitionFiledAway', on: '2022-03-03', reason: 'INELIGIBLE', duplicateOfId: null });
  });

  it('links to a case of its own kind what is eligible and to be resolved here', () => {
    given(received(), classified()).when(link).thenEvents({ type: 'PetitionLinked', on: '2022-03-03', caseId: 'c1', opened: true });
    given(received(), classified())
      .when({ ...link, caseKind: 'REFLECTION' })
      .thenRefused('CASE_OF_OTHER_KIND');
    given(received(), elsewhere).when(link).thenRefused('NOT_COMPETENT_HERE');
    given(received(), anonymous).when(link).thenRefused('NOT_ELIGIBLE');
  });

  it('links an anonymous denunciation, which may become a lead', () => {
    given(received({ kind: 'DENUNCIATION' }), anonymous)
      .when({ ...link, caseKind: 'DENUNCIATION' })
      .thenEvents({ type: 'PetitionLinked', on: '2022-03-03', caseId: 'c1', opened: true });
  });
});

describe('erasing the identities of a petition', () => {
  const erase = { type: 'eraseIdentity', ...dated } as const;

  it('is possible once, whatever became of the petition', () => {
    for (const events of [[received()], [received(), anonymous], [received(), classified()]])
      given(...events)
        .when(erase)
        .thenEvents({ type: 'PetitionerIdentityErased', on: '2022-03-03' });
    given(received(), { type: 'PetitionerIdentityErased', on: '2022-03-03' }).when(erase).thenRefused('IDENTITY_ERASED_ALREADY');
  });

  it('tells others that it happened, and never what there was', () => {
    const state = fold([received({ petitionerIds: ['v1'], textId: 'v2' })]);
    if (!state) throw new Error('no state');
    expect(JSON.stringify(petitionView(state))).not.toMatch(/v1|v2/);
  });
});

/** Every event, and after which events it can come. */
const histories: Record<PetitionEvent['type'], readonly PetitionEvent[]> = {
  PetitionReceived: [received()],
  PetitionClassified: [received(), classified()],
  PetitionFiledAway: [received(), classified(), { type: 'PetitionFiledAway', on: '2022-03-03', reason: 'DUPLICATE' }],
  PetitionGuided: [received(), elsewhere, { type: 'PetitionGuided', on: '2022-03-03', toOrganizationId: 'o' }],
  PetitionTransferred: [
    received({ kind: 'REFLECTION' }),
    elsewhere,
    { type: 'PetitionTransferred', on: '2022-03-03', toOrganizationId: 'o' },
  ],
  PetitionUrged: [received(), elsewhere, { type: 'PetitionUrged', on: '2022-03-03', toOrganizationId: 'o' }],
  PetitionReturned: [received({ forwarder: 'PRESS' }), elsewhere, { type: 'PetitionReturned', on: '2022-03-03' }],
  PetitionerIdentityErased: [received(), { type: 'PetitionerIdentityErased', on: '2022-03-03' }],
  PetitionLinked: [received(), classified(), { type: 'PetitionLinked', on: '2022-03-03', caseId: 'c1', opened: true }],
  PetitionSplit: [received(), { type: 'PetitionSplit', on: '2022-03-03', into: ['p1-1', 'p1-2'] }],
  ReplyReceived: [
    received({ kind: 'REFLECTION' }),
    elsewhere,
    { type: 'PetitionTransferred', on: '2022-03-03', toOrganizationId: 'o' },
    { type: 'ReplyReceived', on: '2022-03-20' },
  ],
};
const fold = (events: readonly PetitionEvent[]) => events.reduce<Petition | null>(petitionLifecycle.evolve, null);

describe('every state', () => {
  it('is reached by some event', () => {
    expect(new Set(Object.values(histories).map((events) => fold(events)?.status))).toEqual(new Set(petitionStatuses));
  });

  it.each(Object.entries(histories))('after %s refuses what its row in the table does not have', (_, events) => {
    const state = fold(events);
    if (!state) throw new Error('no state');
    const allowed = allowedCommands(petitionTransitions, state.status);
    for (const type of petitionActions.filter((action) => !allowed.includes(action)))
      given(...events)
        .when(sampleCommand(type, state))
        .thenRefused('ILLEGAL_TRANSITION');
  });
});

describe('the published language', () => {
  it.each(Object.entries(histories))('has %s, and the view after it', (type, events) => {
    const state = fold(events);
    const { type: _, ...change } = events.at(-1) ?? received();
    expect(topic.events[type]?.parse(change)).toEqual(change);
    expect(state && topic.view.parse(petitionView(state))).toMatchObject({ id: 'p1', organizationId: 'ubnd-thuy-khue' });
  });
});

describe('whatever is commanded', () => {
  const flags = fc.record({ eligible: fc.boolean(), competent: fc.boolean(), guidedBefore: fc.boolean() });
  const steps = fc.array(fc.tuple(fc.constantFrom(...petitionActions), flags), { maxLength: 6 });

  it('nothing but a reply follows a disposition, and every accepted history has a state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), steps, (kind, commands) => {
        let state = fold([received({ kind, channel: 'POST' })]);
        for (const [type, { eligible, competent, guidedBefore }] of commands) {
          if (!state) throw new Error('no state');
          const sample = sampleCommand(type, state);
          const command: PetitionCommand =
            sample.type === 'classify'
              ? {
                  ...sample,
                  competent,
                  eligibility: eligible ? 'ELIGIBLE' : 'INELIGIBLE',
                  ineligibilityReason: eligible ? null : 'ANONYMOUS',
                }
              : sample.type === 'guide'
                ? { ...sample, guidedBefore }
                : sample;
          const decision = petitionLifecycle.decide(state, command);
          if (!decision.ok) continue;
          expect(type === 'recordReply' || state.disposedOn === null).toBe(true);
          state = decision.events.reduce<Petition>(petitionLifecycle.evolve, state);
          topic.view.parse(petitionView(state));
        }
      }),
    );
  });
});
