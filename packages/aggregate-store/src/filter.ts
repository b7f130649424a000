/** A typed filter as GraphQL delivers it: operators on fields, and `and`, `or`, `not` over filters. */
export type Filter = { readonly [field: string]: unknown };
/** What is asked of one field, in operators of the database: `$eq`, `$in`, `$gte`, `$lt`, `$regex`. */
export type FieldCondition = Readonly<Record<string, unknown>>;
/** Filter field → path in the document, or what makes a query of the condition. Only what is listed can be asked. */
export type FilterFields = Readonly<Record<string, string | ((condition: FieldCondition) => Record<string, unknown>)>>;

const operators: Readonly<Record<string, string>> = { eq: '$eq', in: '$in', gte: '$gte', lt: '$lt' };
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isObject = (value: unknown): value is Filter => typeof value === 'object' && value !== null && !Array.isArray(value);

function condition(asked: Filter): Record<string, unknown> {
  const compiled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || (value === null && name !== 'eq')) continue;
    if (name === 'contains') compiled.$regex = literal(String(value));
    else {
      const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
      if (!operator) throw new Error(`the filter operator «${name}» is not one of ours`);
      compiled[operator] = value;
    }
  }
  return compiled;
}

/**
 * Compiles a filter to a query. Values only ever stand behind an operator of ours, so no client object becomes a query.
 * @throws Error for a field that is not listed: the schema and the table have parted
 */
export function compileFilter(filter: Filter | null | undefined, fields: FilterFields): Record<string, unknown> {
  const clauses: Record<string, unknown>[] = [];
  for (const [name, asked] of Object.entries(filter ?? {})) {
    if (asked === null || asked === undefined) continue;
    if (name === 'and' || name === 'or') {
      const parts = (Array.isArray(asked) ? asked : []).map((part) => compileFilter(part as Filter, fields));
      if (parts.length > 0) clauses.push({ [`$${name}`]: parts });
      else if (name === 'or') clauses.push({ _id: { $in: [] } }); // one of none: nothing
    } else if (name === 'not') clauses.push({ $nor: [compileFilter(asked as Filter, fields)] });
    else {
      const path = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!path || !isObject(asked)) throw new Error(`the filter field «${name}» is not one of ours`);
      const compiled = condition(asked);
      if (Object.keys(compiled).length > 0) clauses.push(typeof path === 'string' ? { [path]: compiled } : path(compiled));
    }
  }
  return allOf(...clauses);
}

/** A query for what meets all of these; one that asks nothing is left out. */
export function allOf(...clauses: readonly Record<string, unknown>[]): Record<string, unknown> {
  const [first = {}, ...more] = clauses.filter((clause) => Object.keys(clause).length > 0);
  return more.length === 0 ? first : { $and: [first, ...more] };
}
