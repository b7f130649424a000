import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { jointProgrammeFilterFields } from '../persistence/joint-programme-model.ts';
import type { QueryJointProgrammesArgs } from './__generated__/types.ts';
import type { Context } from './context.ts';

type Asked = Partial<QueryJointProgrammesArgs> & {
  /** Names the list for its cursors. */
  readonly list: string;
  /** Narrows it beyond the filter. */
  readonly scope?: Record<string, unknown>;
  readonly orderBy?: 'year';
};

/** A page of joint programmes, in the order of their ids unless another is asked for. */
export async function jointProgrammePage({ jointProgrammes, cursors }: Pick<Context, 'jointProgrammes' | 'cursors'>, asked: Asked) {
  const { list, scope, filter, orderBy = '_id' } = asked;
  const compiled = compileFilter(filter, jointProgrammeFilterFields);
  const match = scope ? { $and: [scope, compiled] } : compiled;
  const place = { first: asked.first ?? null, after: asked.after ?? null };
  const page = await pageOf(jointProgrammes.model, { match, orderBy, ...pageRequest(cursors, list, place) });
  const totalCount = () => jointProgrammes.model.countDocuments(match as never);
  return connectionOf({ cursors, list, page, after: place.after, toNode: toState, totalCount });
}
