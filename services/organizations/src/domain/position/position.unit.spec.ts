import { organizationPosition } from '@danvan/contracts';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { positionAggregate } from './position-aggregate.ts';
import type { PositionCommand, PositionEvent } from './types.ts';

const { given } = specification(positionAggregate.lifecycle);
const organization = { id: 'committee', validFrom: '2000-01-01', validTo: '2025-07-01' };
const establish: PositionCommand = { type: 'establish', id: 'chair', organization, title: 'CHAIR', on: '2001-01-01' };
const established: PositionEvent = {
  type: 'PositionEstablished',
  id: 'chair',
  organizationId: 'committee',
  title: 'CHAIR',
  on: '2001-01-01',
};
const appoint = (on: string, officialId = 'somebody'): PositionCommand => ({ type: 'appoint', officialId, on, legalBasis: null });
const appointed = (on: string, officialId = 'somebody'): PositionEvent => ({ type: 'OfficialAppointed', officialId, on, legalBasis: null });
const ended: PositionEvent = { type: 'TermEnded', officialId: 'somebody', on: '2006-01-01', legalBasis: null };

describe('a position', () => {
  it('is held by one after the other, each for a term', () => {
    given().when(establish).thenEvents(established);
    given(established).when(appoint('2001-06-01')).thenEvents(appointed('2001-06-01'));
    given(established, appointed('2001-06-01')).when({ type: 'endTerm', on: '2006-01-01', legalBasis: null }).thenEvents(ended);
    const state = given(established, appointed('2001-06-01'), ended)
      .when(appoint('2006-01-01', 'other'))
      .thenEvents(appointed('2006-01-01', 'other'));
    expect(state?.terms).toEqual([
      { officialId: 'somebody', from: '2001-06-01', to: '2006-01-01' },
      { officialId: 'other', from: '2006-01-01', to: null },
    ]);
    expect(organizationPosition.view.parse(state && positionAggregate.view(state))).toMatchObject({
      terms: [{ to: '2006-01-01' }, { to: null }],
    });
  });

  it.each([
    ['ALREADY_EXISTS', [established], establish],
    ['NOT_FOUND', [], appoint('2001-06-01')],
    ['NOT_STANDING', [], { ...establish, on: '1999-12-31' }],
    ['NOT_STANDING', [], { ...establish, on: '2025-07-01' }],
    ['ILLEGAL_TRANSITION', [established, appointed('2001-06-01')], appoint('2002-06-01')],
    ['ILLEGAL_TRANSITION', [established], { type: 'endTerm', on: '2002-01-01', legalBasis: null }],
    ['DATE_OUT_OF_ORDER', [established], appoint('2000-12-31')],
    ['DATE_OUT_OF_ORDER', [established, appointed('2001-06-01'), ended], appoint('2005-12-31')],
  ] as const)('refuses with %s', (code, history, command) => {
    given(...history)
      .when(command)
      .thenRefused(code);
  });
});
