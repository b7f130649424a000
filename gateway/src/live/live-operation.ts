import { type FieldNode, Kind, type OperationDefinitionNode, OperationTypeNode, print, valueFromASTUntyped } from 'graphql';
import { type Refusal, refusal } from '../errors/refusal.ts';
import { fragmentsOf, operationIn, readDocument } from '../graphql-document.ts';
import type { Operation } from '../http/operation.ts';
import type { LiveField } from './declared.ts';

/** A subscription as the query that it answers again and again, and the events that may change the answer. */
export type LiveOperation = { readonly operation: Operation; readonly topic: string; readonly key: string | null };

export type LiveReading = { readonly live: LiveOperation } | { readonly plain: Operation } | { readonly refused: Refusal };

const bad = (en: string, vi: string): LiveReading => ({ refused: refusal(400, 'BAD_USER_INPUT', en, vi) });
const oneField = bad(
  'A subscription asks for exactly one live field, directly and without a condition.',
  'Mỗi subscription chỉ gồm đúng một trường trực tiếp, không qua fragment và không kèm điều kiện.',
);

/** The value of an argument, written or given as a variable; null where it is no text. */
function argumentOf(field: FieldNode, name: string, variables: Record<string, unknown> | undefined): string | null {
  const node = field.arguments?.find((argument) => argument.name.value === name)?.value;
  const value = node && valueFromASTUntyped(node, variables);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Turns a subscription into its query. What is no subscription comes back as it is, errors of the text too: the graph says them best. */
export function liveOperation(asked: Operation, fields: ReadonlyMap<string, LiveField>): LiveReading {
  const document = readDocument(asked.query);
  if (!document) return { plain: asked };
  const operation = operationIn(document, asked.operationName);
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
  const key = declared.keyArgument === null ? null : argumentOf(field, declared.keyArgument, asked.variables);
  return {
    live: {
      operation: { ...asked, query: print({ kind: Kind.DOCUMENT, definitions: [asQuery, ...fragmentsOf(document).values()] }) },
      topic: declared.topic,
      key,
    },
  };
}
