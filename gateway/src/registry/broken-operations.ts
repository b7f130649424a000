import { type GraphQLSchema, validate } from 'graphql';
import { readDocument } from '../graphql-document.ts';
import type { Safelist } from '../operations/safelist.ts';

/** An operation that clients rely on: safelisted, or seen lately. */
export type UsedOperation = {
  readonly name: string;
  readonly source: string;
  /** Where it comes from: a file of the safelist, or who sent it last. */
  readonly from: string;
};

/** The safelisted operations, as operations that clients rely on. */
export const safelisted = (safelist: Safelist): readonly UsedOperation[] =>
  [...safelist.values()].map(({ name, body }) => ({ name, source: body, from: 'operations/manifest.json' }));

export type BrokenOperation = { readonly operation: UsedOperation; readonly message: string };

/** The operations that are valid today and would not be tomorrow, each with the first reason. */
export function brokenOperations(today: GraphQLSchema, tomorrow: GraphQLSchema, operations: readonly UsedOperation[]): BrokenOperation[] {
  return operations.flatMap((operation) => {
    const document = readDocument(operation.source);
    if (!document) return [];
    const known = new Set(validate(today, document).map(({ message }) => message));
    const fresh = validate(tomorrow, document).find(({ message }) => !known.has(message));
    return fresh ? [{ operation, message: fresh.message }] : [];
  });
}
