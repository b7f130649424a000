import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { limits } from './limits/limits.ts';

/** A text as a document; null where it cannot be read, or is longer than a document may be. */
export function readDocument(source: string): DocumentNode | null {
  try {
    return parse(source, { noLocation: true, maxTokens: limits.tokens });
  } catch {
    return null;
  }
}

/** The operation that is meant: by its name, or the only one; null where there is none or it is not clear which. */
export function operationIn({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode | null {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (name === undefined) return operations.length === 1 ? (operations[0] ?? null) : null;
  return operations.find((node) => node.name?.value === name) ?? null;
}

/** A document's fragments by name. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}
