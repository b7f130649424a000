import type { GrievanceCaseView } from '@danvan/contracts';
import { isOnTime } from './deadlines.ts';
import type { GrievanceCase } from './types.ts';

/** What a case shows to other services. There is nothing of the citizen in the state, so there is nothing to leave out. */
export function caseView(state: GrievanceCase): GrievanceCaseView {
  const {
    resolver,
    anonymous: _anonymous,
    suspendedOn: _suspendedOn,
    reopenUntil: _reopenUntil,
    inEffectOn: _inEffectOn,
    lastOn: _lastOn,
    ...shown
  } = state;
  return {
    ...shown,
    resolverId: resolver.id,
    organizationPath: resolver.path,
    unitCode: resolver.unitCode,
    unitPath: resolver.unitPath,
    onTime: isOnTime(state),
  };
}
