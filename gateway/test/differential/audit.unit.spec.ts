import { expect, it } from 'vitest';
import { madeUp } from './both-executors.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides"])';

/** Ideas of The Guild's federation audit, on a small graph: each names what it is about, and how it is asked. */
const parts = [
  {
    name: 'a',
    sdl: `${link}
      enum Colour { RED GREEN }  scalar Stamp
      type Query { products: [Product] grid: [[Product]] one: Product things: [Thing] media: [Media] }
      interface Media { id: ID! }
      union Thing = Product | Maker
      type Maker implements Media @key(fields: "id") { id: ID! name: String @external }
      type Product implements Media @key(fields: "id") @key(fields: "sku part { code }") {
        id: ID! sku: String! part: Part! base: String made: Stamp colour: Colour maker: Maker @provides(fields: "name") makers: [[Maker]]
      }
      type Part @shareable { code: String! weight: Int }`,
  },
  {
    name: 'b',
    sdl: `${link}
      type Product @key(fields: "id") { id: ID! base: String @external priceMade: String @requires(fields: "base") others: [Product] }
      type Maker @key(fields: "id") { id: ID! name: String @shareable city: String! products: [Product] }`,
  },
  {
    name: 'c',
    sdl: `${link}
      type Product @key(fields: "sku part { code }") { sku: String! part: Part! stock: Int! }
      type Part @shareable { code: String! weight: Int }`,
  },
];

const asked: readonly (readonly [about: string, query: string])[] = [
  ['a field of another subgraph, by its key', '{ products { id others { id } } }'],
  ['a compound key beside a simple one', '{ products { stock } one { stock id } }'],
  ['a field that needs another subgraph’s first', '{ products { priceMade } }'],
  ['a field that comes with its parent', '{ products { maker { name city } } }'],
  ['an interface, with fields of its types', '{ media { id ... on Product { priceMade } ... on Maker { city } } }'],
  ['a union, with the names of its types', '{ things { __typename kind: __typename ... on Maker { city } ... on Product { stock } } }'],
  ['shared values', '{ products { part { code weight } } }'],
  ['entities in lists of lists', '{ grid { id stock } products { makers { name city } } }'],
  ['the same entities at two places', '{ x: products { stock } y: products { s: stock others { stock } } }'],
  ['aliases on keys and fields', '{ products { key: id id: sku sku: id made maker { id: name name: id city } } }'],
  ['fragments inside fragments', '{ products { ...A } } fragment A on Product { ...B others { ...B } } fragment B on Product { id stock }'],
  [
    'what is skipped and included by variables',
    'query ($no: Boolean! = false) { products { id stock @include(if: $no) priceMade @skip(if: $no) } }',
  ],
  ['what is skipped whole', 'query ($yes: Boolean!) { products @skip(if: $yes) { stock } one { id } }'],
  ['enums and scalars of one’s own', '{ products { colour made } }'],
  ['a way through three subgraphs and back', '{ one { maker { products { stock maker { products { priceMade stock } } } } } }'],
  ['nothing but a name', '{ __typename }'],
];

const troubles = [
  ['without trouble', { nulls: 0, errors: 0 }],
  ['with nulls', { nulls: 4, errors: 0 }],
] as const;

for (const [trouble, dose] of troubles) {
  const both = madeUp(parts, dose);
  it.each(asked)(`answers ${trouble} as Apollo’s executor does: %s`, async (_, query) => {
    const variables = query.includes('$yes') ? { yes: true } : {};
    const [apollo, ours] = [await both.apollo({ query, variables }), await both.compiled({ query, variables })];
    expect(ours).toEqual(apollo);
    expect(apollo.data).not.toBeNull();
  });
}

it('asks for an entity once that stands at many places', async () => {
  const both = madeUp(parts, { nulls: 0, errors: 0 });
  await both.compiled({ query: '{ products { maker { city } } grid { maker { city } } }', variables: {} });
  for (const body of both.calls('b')) {
    const texts = JSON.parse(body).variables.representations.map((one: unknown) => JSON.stringify(one));
    expect(new Set(texts).size).toBe(texts.length);
  }
  expect(both.calls('b').length).toBeGreaterThan(0);
});
