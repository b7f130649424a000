import { historyOf } from '@danvan/subgraph';
import type { EvidenceResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { shownMediaType } from '../evidence-media-types.ts';
import { readableEvidence } from '../evidence-scope.ts';

export const Evidence: EvidenceResolvers = {
  __resolveReference: ({ id }, context) => readableEvidence(context, id),
  owner: ({ ownerId }) => ({ id: ownerId }),
  mediaType: ({ mediaType }) => shownMediaType[mediaType],
  history: historyOf(({ evidence }: Context) => evidence),
};
