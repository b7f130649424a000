import type { InspectionView } from '@danvan/contracts';
import type { Inspection } from './types.ts';

/** What a conclusion shows to other services: whom it was about, what it asked for, and how far that is done. */
export function inspectionView({ inspector, cases, ...shown }: Inspection): InspectionView {
  return {
    ...shown,
    inspectorId: inspector.id,
    organizationPath: inspector.path,
    unitCode: inspector.unitCode,
    unitPath: inspector.unitPath,
    caseIds: cases.map(({ caseId }) => caseId),
  };
}
