import type { IsoDate } from '@danvan/contracts';
import { hundredths } from './guards.ts';
import type { Inspection, InspectionEvent, Recommendation } from './types.ts';

type Issued = Extract<InspectionEvent, { type: 'ConclusionIssued' }>;
type Executed = Extract<InspectionEvent, { type: 'ExecutionRecorded' }>;

export function evolve(state: Inspection | null, event: InspectionEvent): Inspection {
  if (event.type === 'ConclusionIssued') return issued(event);
  if (state === null) throw new Error(`${event.type} before ConclusionIssued`);
  return { ...state, ...changed(state, event) };
}

const issued = ({ type: _, on, recommendations, ...facts }: Issued): Inspection => ({
  ...facts,
  status: 'ISSUED',
  issuedOn: on,
  publishedOn: null,
  recommendations: recommendations.map((recommendation) => ({
    ...recommendation,
    recoveredAmount: 0,
    recoveredArea: 0,
    doneOn: null,
    overdueOn: null,
  })),
  cases: [],
  endedOn: null,
});

function executed(recommendation: Recommendation, { on, amount, area, complete }: Executed): Recommendation {
  const recovered = {
    recoveredAmount: recommendation.recoveredAmount + amount,
    recoveredArea: hundredths(recommendation.recoveredArea + area),
  };
  return { ...recommendation, ...recovered, ...(complete ? done(recommendation, on) : {}) };
}

/** What was done by its day and only told late was not overdue. */
const done = ({ dueOn, overdueOn }: Recommendation, doneOn: IsoDate) => ({ doneOn, overdueOn: doneOn <= dueOn ? null : overdueOn });

function changed({ recommendations, cases }: Inspection, event: Exclude<InspectionEvent, Issued>): Partial<Inspection> {
  const { on } = event;
  switch (event.type) {
    case 'ConclusionPublished':
      return { status: 'PUBLISHED', publishedOn: on };
    case 'ExecutionRecorded':
      return { recommendations: recommendations.map((one) => (one.number === event.number ? executed(one, event) : one)) };
    case 'RecommendationOverdue':
      return { recommendations: recommendations.map((one) => (one.number === event.number ? { ...one, overdueOn: on } : one)) };
    case 'CaseLinked':
      return { cases: [...cases, { caseId: event.caseId, kind: event.kind }] };
    case 'ConclusionClosed':
      return { status: 'CLOSED', endedOn: on };
  }
}
