import { type DocumentNode, getOperationAST } from 'graphql';
import { type CompiledOperation, compileOperation } from './compile/operation.ts';
import type { Planner } from './planner.ts';

/** How many operations are kept compiled; the one that was asked for longest ago leaves first. */
const kept = 1_000;

/** What identifies an operation: its document's text, by hash, and its name in it. */
export type OperationKey = { readonly hash: string; readonly name: string | undefined };

/** The operations of one graph, compiled when they are first asked for. */
export function compiledOperations({ schema, supergraph, plan }: Planner) {
  const operations = new Map<string, CompiledOperation | null>();
  const compile = (document: DocumentNode, name: string | undefined): CompiledOperation | null => {
    const operation = getOperationAST(document, name);
    return operation ? compileOperation({ schema, supergraph }, document, operation, () => plan(document, name)) : null;
  };
  return {
    /** @returns null where the operation is not compiled. @throws GraphQLError where it is too large to plan */
    operation({ hash, name }: OperationKey, document: DocumentNode): CompiledOperation | null {
      const key = name === undefined ? hash : `${hash} ${name}`;
      const known = operations.get(key);
      operations.delete(key);
      const operation = known === undefined ? compile(document, name) : known;
      operations.set(key, operation);
      if (operations.size > kept) operations.delete(operations.keys().next().value ?? key);
      return operation;
    },
  };
}
