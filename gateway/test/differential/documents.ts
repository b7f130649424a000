import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { type Dice, dice } from './dice.ts';

export type Asked = { readonly query: string; readonly variables: Record<string, unknown> };

type Writing = { readonly schema: GraphQLSchema; readonly die: Dice; readonly fragments: string[]; aliases: number };

const conditions = [
  ' @include(if: $yes)',
  ' @skip(if: $yes)',
  ' @include(if: $no)',
  ' @skip(if: $no)',
  ' @include(if: true)',
  ' @skip(if: true)',
];
const directive = (die: Dice): string => (die.once(8) ? (conditions[die.roll(conditions.length)] ?? '') : '');

function argumentsOf(field: GraphQLField<unknown, unknown>, die: Dice): string {
  if (field.args.length === 0 || die.once(2)) return '';
  const given = field.args.map(({ name }) =>
    name === 'count' ? `count: ${die.one(['3', '$count', '$spare', '$left'])}` : `${name}: ${die.one(['GREEN', '$colour', 'null'])}`,
  );
  return `(${given.join(', ')})`;
}

function fieldText(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { die } = writing;
  const type = getNamedType(field.type);
  const inside = isCompositeType(type) ? ` ${selectionText(writing, type, depth - 1)}` : '';
  // Fields with arguments or an inside of their own get a name of their own now and then, so that they stand beside each other.
  const alias = field.args.length > 0 || die.once(4) ? `x${writing.aliases++}: ` : '';
  return `${alias}${field.name}${argumentsOf(field, die)}${directive(die)}${inside}`;
}

function fragmentText(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { schema, die, fragments } = writing;
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const on = possible[die.roll(possible.length + 1)] ?? type;
  const text = selectionText(writing, on, depth - 1);
  if (die.once(3)) {
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${on.name} ${text}`);
    return `...${name}${directive(die)}`;
  }
  return die.once(4) && on === type ? `...${directive(die)} ${text}` : `... on ${on.name}${directive(die)} ${text}`;
}

function selectionText(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { die } = writing;
  const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const usable = depth > 0 ? all : all.filter((field) => !isCompositeType(getNamedType(field.type)));
  const picked = usable.filter(() => die.once(usable.length > 8 ? 5 : 3));
  const parts = picked.map((field) => fieldText(writing, field, depth));
  if (die.once(3)) parts.push(die.one(['__typename', 'kind: __typename']));
  if (depth > 0)
    for (let times = die.roll(2) + (isAbstractType(type) ? 1 : 0); times > 0; times--) parts.push(fragmentText(writing, type, depth));
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}

const heading = ['$yes: Boolean!', '$no: Boolean = false', '$count: Int', '$spare: Int = 4', '$left: Int', '$colour: Colour'];

/** A valid operation over a graph, with the variables that it uses; null where chance wrote one that is not valid. */
export function document(schema: GraphQLSchema, seed: number): Asked | null {
  const die = dice(seed);
  const root = die.once(6) ? schema.getMutationType() : schema.getQueryType();
  if (!root) return null;
  const writing: Writing = { schema, die, fragments: [], aliases: 0 };
  const body = selectionText(writing, root, 4);
  const text = [body, ...writing.fragments].join('\n');
  const used = heading.filter((declaration) => text.includes(declaration.split(':', 1)[0] ?? ''));
  const kind = root === schema.getQueryType() ? 'query' : 'mutation';
  const query = `${kind} Q${used.length > 0 ? `(${used.join(', ')})` : ''} ${text}`;
  if (query.length > 20_000 || validate(schema, parse(query)).length > 0) return null;
  const variables = {
    yes: die.once(2),
    ...(die.once(2) && { no: die.once(2) }),
    count: die.one([1, 2, null]),
    ...(die.once(2) && { spare: 3 }),
    colour: 'BLUE',
  };
  return {
    query,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.some((each) => each.startsWith(`$${name}:`)))),
  };
}
