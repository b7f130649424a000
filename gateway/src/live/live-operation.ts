import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql';
import { type Refusal, refusal } from '../errors/refusal.ts';
import type { Operation } from '../http/operation.ts';
import { limits } from '../limits/limits.ts';
import type { LiveField } from './declared.ts';

/** A subscription as the query that it answers again and again, and the events that may change the answer. */
export type LiveOperation = { readonly operation: Operation; readonly topic: string; readonly key: string | null };

export type LiveReading = { readonly live: LiveOperation } | { readonly plain: Operation } | { readonly refused: Refusal };

const bad = (en: string, vi: string): LiveReading => ({ refused: refusal(400, 'BAD_USER_INPUT', en, vi) });
const oneField = bad(
  'A subscription asks for exactly one live field, directly and without a condition.',
  'Mỗi subscription chỉ gồm đúng một trường trực tiếp, không qua fragment và không kèm điều kiện.',
);

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (name === undefined) return operations.length === 1 ? (operations[0] ?? null) : null;
  return operations.find((node) => node.name?.value === name) ?? null;
}

/** The value of an argument, written or given as a variable; null where it is no text. */
function argumentOf(field: FieldNode, name: string, variables: Record<string, unknown> | undefined): string | null {
  const node = field.arguments?.find((argument) => argument.name.value === name)?.value;
  const value = node && valueFromASTUntyped(node, variables);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function readable(source: string): DocumentNode | GraphQLError {
  try {
    return parse(source, { noLocation: true, maxTokens: limits.tokens });
  } catch (error) {
    return error as GraphQLError;
  }
}

/** Turns a subscription into its query. What is no subscription comes back as it is, errors of the text too: the graph says them best. */
export function liveOperation(asked: Operation, fields: ReadonlyMap<string, LiveField>): LiveReading {
  const document = readable(asked.query);
  if (document instanceof Error) return { plain: asked };
  const operation = operationOf(document, asked.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return { plain: asked };
  const [field, ...more] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || more.length > 0 || field.directives?.length) return oneField;
  const declared = fields.get(field.name.value);
  if (!declared) {
    const names = [...fields.keys()].join(', ');
    return bad(
      `There is no live field «${field.name.value}»; there are: ${names}.`,
      `Không có trường trực tiếp «${field.name.value}»; có: ${names}.`,
    );
  }
  const query: FieldNode = { ...field, alias: field.alias ?? field.name, name: { kind: Kind.NAME, value: declared.query } };
  const asQuery: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [query] },
  };
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const key = declared.keyArgument === null ? null : argumentOf(field, declared.keyArgument, asked.variables);
  return {
    live: {
      operation: { ...asked, query: print({ kind: Kind.DOCUMENT, definitions: [asQuery, ...fragments] }) },
      topic: declared.topic,
      key,
    },
  };
}
