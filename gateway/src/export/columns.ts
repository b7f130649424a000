import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** A column of a table: its heading, and how to get from a row to its value. */
export type Column = { readonly name: string; readonly path: readonly string[] };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that a selection asks for, fragments opened, by the name that the answer gives them. */
export function fieldsOf(selections: SelectionSetNode | undefined, fragments: Fragments): readonly FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    return fieldsOf(fragments.get(selection.name.value)?.selectionSet, fragments);
  });
}

export const answeredAs = (field: FieldNode): string => field.alias?.value ?? field.name.value;

/** Fields of fields become columns `unit.name`; the columns are known before there is a row, so that an empty table has its headings too. */
export function columnsOf(
  selections: SelectionSetNode | undefined,
  fragments: Fragments,
  above: readonly string[] = [],
): readonly Column[] {
  const columns = fieldsOf(selections, fragments).flatMap((field): readonly Column[] => {
    const path = [...above, answeredAs(field)];
    return field.selectionSet ? columnsOf(field.selectionSet, fragments, path) : [{ name: path.join('.'), path }];
  });
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

/** The value at a column's path. A list on the way gives the list of the values in it; what is missing is null. */
export function valueAt(row: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (row === null || row === undefined) return null;
  if (Array.isArray(row)) return row.map((one) => valueAt(one, path));
  if (first === undefined) return row;
  return valueAt((row as Record<string, unknown>)[first], rest);
}
