import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { type Refusal, refusal } from '../errors/refusal.ts';
import { fragmentsOf, operationIn, readDocument } from '../graphql-document.ts';
import type { Operation } from '../http/operation.ts';
import { answeredAs, type Column, columnsOf, fieldsOf } from './columns.ts';

/** How a table is asked for: page by page where it is a list, at once where it is statistics. */
export type ExportPlan = {
  readonly operation: Operation;
  /** The answer's key that holds the table, and the list of rows in it. */
  readonly root: string;
  readonly rows: string;
  readonly columns: readonly Column[];
  /** Where a list begins; null at its start. Undefined: not a list, there is one page. */
  readonly after?: string | null;
};

/** Rows of one page: what a connection gives at most. */
const pageSize = 100;
/** A variable that no client of ours uses. */
const cursor = 'exportCursor';

const bad = (en: string, vi: string) => ({ refused: refusal(400, 'BAD_USER_INPUT', en, vi) });
const oneTable = bad(
  'An export asks for exactly one list («nodes» or «edges») or one statistics block («groups») at the top of a query.',
  'Kết xuất chỉ gồm đúng một danh sách («nodes» hoặc «edges») hoặc một khối thống kê («groups») ở cấp đầu của truy vấn.',
);

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
const plainField = (name: string, selections?: readonly SelectionNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: named(name),
  ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
});

/** The page that a plan asks for lies beside the rows, under names that the client has not taken. */
export const pageInfoKey = 'exportPageInfo';
const pageInfo: FieldNode = { ...plainField('pageInfo', [plainField('hasNextPage'), plainField('endCursor')]), alias: named(pageInfoKey) };

const without = (field: FieldNode, ...names: readonly string[]) =>
  (field.arguments ?? []).filter(({ name }) => !names.includes(name.value));

function paged(field: FieldNode, selections: SelectionSetNode): FieldNode {
  return {
    ...field,
    arguments: [
      ...without(field, 'first', 'after'),
      { kind: Kind.ARGUMENT, name: named('first'), value: { kind: Kind.INT, value: String(pageSize) } },
      { kind: Kind.ARGUMENT, name: named('after'), value: { kind: Kind.VARIABLE, name: named(cursor) } },
    ],
    selectionSet: { ...selections, selections: [...selections.selections, pageInfo] },
  };
}

const cursorDefinition = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: named(cursor) },
  type: { kind: Kind.NAMED_TYPE, name: named('String') },
} as const;

/** The names of the fragments and variables that nodes use, with what the fragments use in turn. */
function usedBy(nodes: readonly ASTNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const used = { fragments: new Set<string>(), variables: new Set<string>() };
  const look = (node: ASTNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.variables.add(name.value),
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || used.fragments.has(value)) return;
        used.fragments.add(value);
        look(fragment);
      },
    });
  };
  for (const node of nodes) look(node);
  return used;
}

/** The operation with this root field alone: what only the rest of it used would be an error now. */
function documentOf(operation: OperationDefinitionNode, root: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const used = usedBy([root, ...(operation.directives ?? [])], fragments);
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) => used.variables.has(variable.name.value));
  const alone: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...variables, cursorDefinition],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [root] },
  };
  const kept = [...fragments.values()].filter(({ name }) => used.fragments.has(name.value));
  return print({ kind: Kind.DOCUMENT, definitions: [alone, ...kept] });
}

export const pageVariables = (plan: ExportPlan, after: string | null): Record<string, unknown> => ({
  ...plan.operation.variables,
  [cursor]: after,
});

function isConnection(schema: GraphQLSchema, field: FieldNode): boolean {
  const type = getNamedType(schema.getQueryType()?.getFields()[field.name.value]?.type);
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

function startOf(field: FieldNode, variables: Record<string, unknown> | undefined): string | null {
  const node = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  const value = node && valueFromASTUntyped(node, variables);
  return typeof value === 'string' ? value : null;
}

/** Reads what table an operation asks for. Texts that cannot be read go to the graph, which says best what is wrong. */
export function exportPlan(schema: GraphQLSchema, asked: Operation): { readonly plan: ExportPlan } | { readonly refused: Refusal } {
  const document = readDocument(asked.query);
  if (!document) return bad('The query cannot be read.', 'Không đọc được truy vấn.');
  const operation = operationIn(document, asked.operationName || undefined);
  if (operation?.operation !== OperationTypeNode.QUERY) return oneTable;
  const fragments = fragmentsOf(document);
  const [root, ...more] = fieldsOf(operation.selectionSet, fragments);
  if (!root?.selectionSet || more.length > 0) return oneTable;
  const list = isConnection(schema, root);
  const table = fieldsOf(root.selectionSet, fragments).find(({ name }) => (list ? ['nodes', 'edges'] : ['groups']).includes(name.value));
  if (!table) return oneTable;
  const plan = { root: answeredAs(root), rows: answeredAs(table), columns: columnsOf(table.selectionSet, fragments) };
  if (!list) return { plan: { ...plan, operation: asked } };
  // Only the table: a total would be counted again for every page.
  const only = paged(root, { kind: Kind.SELECTION_SET, selections: [table] });
  const query = documentOf(operation, only, fragments);
  return { plan: { ...plan, operation: { ...asked, query }, after: startOf(root, asked.variables) } };
}
