import { type Dice, dice } from './dice.ts';

/** A federated graph by the SDL of its subgraphs. */
export type Federation = readonly { readonly name: string; readonly sdl: string }[];

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])
scalar Stamp
enum Colour { RED GREEN BLUE }`;

const subgraphs = ['a', 'b', 'c'] as const;
const scalars = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Colour', 'Stamp'] as const;
const entityNames = ['E0', 'E1', 'E2', 'E3'] as const;
const keys = [
  ['@key(fields: "id")', 'id: ID!'],
  ['@key(fields: "id") @key(fields: "sku")', 'id: ID! sku: String!'],
  ['@key(fields: "id sku")', 'id: ID! sku: String!'],
  ['@key(fields: "id part { code }")', 'id: ID! part: Part!'],
] as const;

type Entity = { readonly name: string; readonly key: (typeof keys)[number]; readonly lives: readonly string[] };

const wrapped = (type: string, die: Dice): string =>
  die.one([type, type, `${type}!`, `[${type}!]`, `[${type}]`, `[${type}!]!`, `[[${type}]]`]);

/** Something that many subgraphs know alike. */
const shared = `
type Part @shareable { code: String! weight: Int colour: Colour }
type Value @shareable { text: String! numbers: [Int!] inner: Part parts: [Part] }`;

function fieldsOf(entity: Entity, subgraph: string, present: readonly string[], die: Dice): readonly string[] {
  const own = `${entity.name.toLowerCase()}${subgraph}`;
  const fields = Array.from({ length: 2 + die.roll(3) }, (_, index) => `${own}${index}: ${wrapped(die.one(scalars), die)}`);
  const argument = `${own}Asked(count: Int = 2, colour: Colour): ${wrapped('String', die)}`;
  const other = present[die.roll(present.length)] ?? entity.name;
  const nested = [`${own}To: ${wrapped(other, die)}`, `${own}Value: ${die.one(['Value', '[Value!]', '[[Value]]'])}`];
  return [...fields, argument, ...nested];
}

/** `common` is shared by all; `base` belongs to the entity's first home, and others may need or provide it. */
function specials(entity: Entity, subgraph: string, die: Dice): readonly string[] {
  const home = entity.lives[0] === subgraph;
  if (home) return ['base: String', 'common: String @shareable'];
  const external = die.one([0, 1, 2]);
  if (external === 0) return ['common: String @shareable'];
  const needed = `base: String @external ${entity.name.toLowerCase()}${subgraph}Made: String @requires(fields: "base")`;
  return external === 1 ? [needed, 'common: String @shareable'] : [needed];
}

function entitySdl(entity: Entity, subgraph: string, present: readonly string[], die: Dice): string {
  const [directives, keyFields] = entity.key;
  const fields = [keyFields, ...specials(entity, subgraph, die), ...fieldsOf(entity, subgraph, present, die)];
  return `type ${entity.name} implements Named${subgraph.toUpperCase()} ${directives} { ${fields.join('\n  ')} }`;
}

function subgraphSdl(subgraph: string, entities: readonly Entity[], die: Dice): string {
  const here = entities.filter(({ lives }) => lives.includes(subgraph));
  const present = here.map(({ name }) => name);
  const upper = subgraph.toUpperCase();
  const abstract = `interface Named${upper} { id: ID! } union Any${upper} = ${[...present, 'Value'].join(' | ')}`;
  const roots = [
    ...present.map((name) => `${name.toLowerCase()}${subgraph}(count: Int = 2): ${wrapped(name, die)}`),
    `named${upper}: ${die.one([`Named${upper}`, `[Named${upper}]`, `[Named${upper}!]`])}`,
    `any${upper}: ${die.one([`Any${upper}`, `[Any${upper}]`, `[Any${upper}!]!`])}`,
  ];
  const mutation = `type Mutation { change${upper}(count: Int): ${present[0]} }`;
  return [
    header,
    shared,
    abstract,
    `type Query { ${roots.join('\n  ')} }`,
    mutation,
    ...here.map((entity) => entitySdl(entity, subgraph, present, die)),
  ].join('\n');
}

/** Three subgraphs with keys of all kinds, fields that need others', shared values, interfaces, unions, lists of lists and nulls. */
export function federation(seed: number): Federation {
  const die = dice(seed);
  const entities = entityNames.map((name, index): Entity => {
    const others = subgraphs.filter(() => !die.once(3));
    const home = subgraphs[index % subgraphs.length] ?? 'a';
    return { name, key: die.one(keys), lives: [home, ...others.filter((other) => other !== home)] };
  });
  return subgraphs.map((name) => ({ name, sdl: subgraphSdl(name, entities, die) }));
}
