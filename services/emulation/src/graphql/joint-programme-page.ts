import { compileFilter, pageOf, toState } from '@danvan/aggregate-store';
import { connectionOf, pageRequest } from '@danvan/subgraph';
import { jointProgrammeFilterFields, jointProgrammeOrders } from '../persistence/joint-programme-model.ts';
import type { QueryJointProgrammesArgs } from './__generated__/types.ts';
import type { Context } from './context.ts';
import { ordered } from './order.ts';

type Asked = Omit<Partial<QueryJointProgrammesArgs>, 'orderBy'> & {
  /** Names the list for its cursors. */
  readonly list: string;
  /** Narrows it beyond the filter. */
  readonly scope?: Record<string, unknown>;
  readonly orderBy?: keyof typeof orders | null;
};

/** The plans under a programme stand by their years, and each has one. */
const orders = { ...jointProgrammeOrders, YEAR: 'year' } as const;

/** A page of joint programmes, in the order of their ids unless another is asked for. */
export async function jointProgrammePage({ jointProgrammes, cursors }: Pick<Context, 'jointProgrammes' | 'cursors'>, asked: Asked) {
  const compiled = compileFilter(asked.filter, jointProgrammeFilterFields);
  const match = asked.scope ? { $and: [asked.scope, compiled] } : compiled;
  const place = { first: asked.first ?? null, after: asked.after ?? null };
  const { list, order } = ordered(asked.list, asked, orders);
  const page = await pageOf(jointProgrammes.model, { match, ...order, ...pageRequest(cursors, list, place) });
  const totalCount = () => jointProgrammes.model.countDocuments(match as never);
  return connectionOf({ cursors, list, page, after: place.after, toNode: toState, totalCount });
}
