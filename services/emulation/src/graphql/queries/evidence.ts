import type { QueryResolvers } from '../__generated__/types.ts';
import { readableEvidence } from '../evidence-scope.ts';

export const evidence: QueryResolvers['evidence'] = (_, { id }, context) => readableEvidence(context, id);
