import type { Household, HouseholdEvent } from './types.ts';

type Listed = Extract<HouseholdEvent, { type: 'HouseholdListed' }>;
type Visited = Extract<HouseholdEvent, { type: 'HouseholdVisited' }>;

export function evolve(state: Household | null, event: HouseholdEvent): Household {
  if (event.type === 'HouseholdListed') return listed(event);
  if (state === null) throw new Error(`${event.type} before HouseholdListed`);
  return visited(state, event);
}

function listed({ type: _, on, ...facts }: Listed): Household {
  return {
    ...facts,
    stance: 'NOT_CONTACTED',
    listedOn: on,
    visitCount: 0,
    lastVisitOn: null,
    concern: null,
    signedOn: null,
    handedOverOn: null,
    course: [{ on, from: null, to: 'NOT_CONTACTED', visitId: null, teamId: null, concern: null, commitment: null }],
  };
}

function visited(state: Household, { type: _, stance, ...found }: Visited): Household {
  return {
    ...state,
    stance,
    visitCount: state.visitCount + 1,
    lastVisitOn: found.on,
    concern: found.concern,
    signedOn: signedOn(state, stance, found.on),
    handedOverOn: stance === 'HANDED_OVER' ? found.on : null,
    course: [...state.course, { ...found, from: state.stance, to: stance }],
  };
}

function signedOn(before: Household, stance: Household['stance'], on: string): string | null {
  if (stance !== 'SIGNED' && stance !== 'HANDED_OVER') return null;
  return before.signedOn ?? on;
}
