import { GraphQLError } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** Two tiny services in the form of the real ones: units, and a figure that another service hangs on them. */
export const organizationsSdl = `${link}
  type Query {
    units(first: Int = 20, filter: UnitFilter, ids: [ID!]): Units!
    unit(code: ID!): Unit
    refused(code: String!): Unit
    echo(text: String, level: Level): String
    broken: Unit
  }
  type Mutation { renameUnit(code: ID!, name: String!): Unit }
  enum Level { WARD DISTRICT }
  input UnitFilter { level: Level, and: [UnitFilter!], numbers: [[Int]] }
  type Units { nodes: [Unit!]! totalCount: Int! }
  type Unit @key(fields: "code") { code: ID! name: String! parent: Unit children(first: Int = 20): Units! }
`;

export const emulationSdl = `${link}
  type Query { entries: Int }
  type Unit @key(fields: "code") { code: ID! entries: Int }
`;

const unit = (code: string): Record<string, unknown> => ({ code, name: `Phường ${code}` });

export const organizationsResolvers = {
  Query: {
    units: (_: unknown, { first }: { first: number }) => ({ nodes: ['a', 'b'].slice(0, first).map(unit), totalCount: 2 }),
    unit: (_: unknown, { code }: { code: string }) => unit(code),
    refused: (_: unknown, { code }: { code: string }) => {
      throw new GraphQLError('as the rules say', { extensions: { code, field: 'code', secret: 'mongodb://db:27017' } });
    },
    echo: (_: unknown, { text }: { text: string }) => text,
    broken: () => ({ code: 'x', name: null }),
  },
  Mutation: { renameUnit: (_: unknown, { code, name }: { code: string; name: string }) => ({ code, name }) },
  Unit: { __resolveReference: ({ code }: { code: string }) => unit(code), children: () => ({ nodes: [], totalCount: 0 }) },
};

export const emulationResolvers = {
  Query: { entries: () => 362 },
  Unit: { __resolveReference: ({ code }: { code: string }) => ({ code, entries: code === 'a' ? 7 : 0 }) },
};
