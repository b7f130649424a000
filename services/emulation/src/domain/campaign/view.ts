import type { ConsensusCampaignView } from '@danvan/contracts';
import { consensusRate } from './consensus.ts';
import type { Campaign, Household } from './types.ts';

/** What a campaign shows to other services: counts, never a household. */
export function campaignView(state: Campaign): ConsensusCampaignView {
  const { inAgreement, affected } = consensusRate(state.households.map(({ stance }) => stance));
  return {
    id: state.id,
    projectName: state.projectName,
    unitCode: state.unitCode,
    unitPath: [...state.unitPath],
    teamId: state.teamId,
    provenance: state.provenance,
    status: state.status,
    plannedOn: state.plannedOn,
    completedOn: state.completedOn,
    visitCount: state.visitCount,
    lastVisitOn: state.lastVisitOn,
    stances: countStances(state.households),
    inAgreement,
    affected,
  };
}

function countStances(households: readonly Household[]): ConsensusCampaignView['stances'] {
  const counts = { NOT_CONTACTED: 0, VISITED: 0, UNDECIDED: 0, OBJECTING: 0, AGREED: 0, SIGNED: 0, HANDED_OVER: 0 };
  for (const { stance } of households) counts[stance] += 1;
  return counts;
}
