import { registrationCoverage as coverageOf } from '../../domain/coverage/registration-coverage.ts';
import { partyOrganizations, registrants } from '../../persistence/coverage-rows.ts';
import type { QueryResolvers } from '../__generated__/types.ts';

export const registrationCoverage: QueryResolvers['registrationCoverage'] = async (_, { year, unitCode }, context) => {
  const [organizations, entries] = await Promise.all([
    partyOrganizations(context.organizationCopies.model, unitCode, `${year}-12-31`),
    registrants(context.entries.model, year, unitCode),
  ]);
  const { missingIds, ...shares } = coverageOf({ year, unitCode, organizations, entries });
  return { asOf: context.now, ...shares, missing: missingIds.map((id) => ({ id })) };
};
