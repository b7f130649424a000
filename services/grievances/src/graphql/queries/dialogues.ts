import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { dialogueCountable } from '../../persistence/dialogue-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import { countsOf } from '../counts.ts';

export const dialogueSession: QueryResolvers['dialogueSession'] = (_, { id }, { loaders }) => loaders.dialogue.load(id);

export const dialogueSessions: QueryResolvers['dialogueSessions'] = async (
  _,
  { filter, first, after },
  { dialogues: { model }, cursors },
) => {
  const list = 'dialogueSessions';
  const match = compileFilter(filter, dialogueCountable.filterFields);
  const page = await pageOf(model, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
  return connectionOf({ cursors, list, page, after, toNode: toState, totalCount: () => model.countDocuments(match) });
};

export const dialogueStatistics: QueryResolvers['dialogueStatistics'] = (_, asked, context) =>
  countsOf(context.dialogues.model, dialogueCountable, asked, context);
