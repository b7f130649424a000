import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';

/** An operation that clients rely on: safelisted, or seen lately. */
export type UsedOperation = {
  readonly name: string;
  readonly source: string;
  /** Where it comes from: a file of the safelist, or who sent it last. */
  readonly from: string;
};

export type BrokenOperation = { readonly operation: UsedOperation; readonly message: string };

const readable = (source: string): DocumentNode | null => {
  try {
    return parse(source);
  } catch {
    return null;
  }
};

/** The operations that are valid today and would not be tomorrow, each with the first reason. */
export function brokenOperations(today: GraphQLSchema, tomorrow: GraphQLSchema, operations: readonly UsedOperation[]): BrokenOperation[] {
  return operations.flatMap((operation) => {
    const document = readable(operation.source);
    if (!document) return [];
    const known = new Set(validate(today, document).map(({ message }) => message));
    const fresh = validate(tomorrow, document).find(({ message }) => !known.has(message));
    return fresh ? [{ operation, message: fresh.message }] : [];
  });
}
