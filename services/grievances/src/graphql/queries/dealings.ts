import { compileFilter, type Filter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, type PageArguments, pageRequest } from '@danvan/subgraph';
import type { Countable } from '../../persistence/countable.ts';
import type { Dealings } from '../../persistence/dealings.ts';
import { dialogueCountable } from '../../persistence/dialogue-model.ts';
import { dossierCountable } from '../../persistence/dossier-model.ts';
import { inspectionCountable } from '../../persistence/inspection-model.ts';
import { receptionCountable } from '../../persistence/reception-model.ts';
import type { QueryResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { countsOf } from '../counts.ts';

type Asked = PageArguments & { readonly filter?: Filter | null };
type Node<Kind extends keyof Dealings> = NonNullable<Awaited<ReturnType<Dealings[Kind]['load']>>>;

/** The connection of one kind of dealing, by its stable order. */
const listOf =
  <Kind extends keyof Dealings>(list: string, kind: Kind, { filterFields }: Countable) =>
  async (_: unknown, { filter, first, after }: Asked, context: Context) => {
    const { cursors } = context;
    const { model } = context[kind];
    const match = compileFilter(filter, filterFields);
    const page = await pageOf(model as never, { match, orderBy: '_id', ...pageRequest(cursors, list, { first, after }) });
    const toNode = (row: never) => toState(row) as unknown as Node<Kind>;
    return connectionOf({ cursors, list, page, after, toNode, totalCount: () => model.countDocuments(match as never) });
  };

export const dealingQueries = {
  dialogueSession: (_, { id }, { loaders }) => loaders.dialogue.load(id),
  dialogueSessions: listOf('dialogueSessions', 'dialogues', dialogueCountable),
  dialogueStatistics: (_, asked, context) => countsOf(context.dialogues.model, dialogueCountable, asked, context),
  citizenReception: (_, { id }, { loaders }) => loaders.reception.load(id),
  citizenReceptions: listOf('citizenReceptions', 'receptions', receptionCountable),
  receptionStatistics: (_, asked, context) => countsOf(context.receptions.model, receptionCountable, asked, context),
  inspectionConclusion: (_, { id }, { loaders }) => loaders.inspection.load(id),
  inspectionConclusions: listOf('inspectionConclusions', 'inspections', inspectionCountable),
  inspectionStatistics: (_, asked, context) => countsOf(context.inspections.model, inspectionCountable, asked, context),
  oneStopDossier: (_, { id }, { loaders }) => loaders.dossier.load(id),
  oneStopDossiers: listOf('oneStopDossiers', 'dossiers', dossierCountable),
  oneStopStatistics: (_, asked, context) => countsOf(context.dossiers.model, dossierCountable, asked, context),
} satisfies Partial<QueryResolvers>;
