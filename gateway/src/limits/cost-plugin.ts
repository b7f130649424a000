import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../context.ts';
import { asGraphQLError, refusal } from '../errors/refusal.ts';
import { fragmentsOf } from '../graphql-document.ts';
import { costOf } from './cost.ts';
import { limits } from './limits.ts';
import type { SpendingRules } from './spending.ts';

const tooCostly = (list: readonly string[]) =>
  refusal(
    400,
    'QUERY_TOO_COSTLY',
    `The answer could hold more than ${limits.cost} objects; most of them come from ${list.join(' › ')}. Ask for fewer rows there.`,
    `Câu trả lời có thể vượt quá ${limits.cost} đối tượng; phần lớn đến từ ${list.join(' › ')}. Hãy yêu cầu ít dòng hơn ở đó.`,
    list.at(-1)?.split('(', 1)[0],
  );

const whichOperation = refusal(
  400,
  'BAD_USER_INPUT',
  'The document holds no operation of that name, or several and no name was given.',
  'Tài liệu không có thao tác mang tên đó, hoặc có nhiều thao tác mà không nêu tên.',
  'operationName',
);

export type Resolved = { readonly schema: GraphQLSchema; readonly document: DocumentNode; readonly operation: OperationDefinitionNode };

/**
 * Refuses a valid operation whose answer could be too large, or that who asks may not afford now, before anything is fetched.
 * @param onResolved told of every operation that may run
 */
export const costLimit = (
  spend: SpendingRules,
  onResolved: (resolved: Resolved, context: RequestContext) => void,
): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let isNew = false;
    return {
      async parsingDidStart() {
        isNew = true;
      },
      async didResolveOperation({ schema, document, operation, request, contextValue, queryHash }) {
        if (!operation) throw asGraphQLError(whichOperation);
        contextValue.seen.kind = operation.operation;
        const { objects, list } = costOf(schema, fragmentsOf(document), operation, request.variables ?? {});
        if (objects > limits.cost) throw asGraphQLError(tooCostly(list));
        const spent = spend({ objects, isNew, hash: queryHash }, contextValue);
        if ('refused' in spent) throw asGraphQLError(spent.refused);
        contextValue.seen.cost = { objects, limit: limits.cost, left: spent.left };
        onResolved({ schema, document, operation }, contextValue);
      },
    };
  },
});
