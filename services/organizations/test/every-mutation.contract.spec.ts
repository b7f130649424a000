import { type Role, roles } from '@danvan/identity';
import { actionOf, subgraphSchema } from '@danvan/subgraph';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { resolvers } from '../src/graphql/resolvers.ts';
import { policy } from '../src/policy.ts';
import { typeDefs } from '../src/service.ts';
import { nobody, type OrganizationsService, organizationsService } from './organizations-service.ts';

let service: OrganizationsService;
beforeAll(async () => {
  service = await organizationsService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

const schema = subgraphSchema({ typeDefs, resolvers, policy });
const mutationType = schema.getMutationType();
const mutations = mutationType ? Object.values(mutationType.getFields()) : [];

const samples: Readonly<Record<string, unknown>> = { ID: 'NO_SUCH_THING', String: 'x', Int: 1, Boolean: false, Date: '2022-01-01' };

/** A value that the type takes, with nothing in it that is there. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return isInputObjectType(type) ? sampleInput(type) : samples[type.name];
}

const sampleInput = (type: GraphQLInputObjectType): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => (isNonNullType(field.type) ? [[field.name, sampleOf(field.type)]] : [])),
  );

const firstLeaf = (type: GraphQLNamedType): string =>
  isObjectType(type) && Object.hasOwn(type.getFields(), 'errors') ? 'errors { code }' : '__typename';

/** What the table says, without the table's reader. */
function expected(action: string, role: Role): string {
  const allowed = (policy as Readonly<Record<string, { roles: 'ANYONE' | readonly Role[] }>>)[action]?.roles ?? [];
  if (allowed === 'ANYONE' || allowed.includes(role)) return 'TRIED';
  return role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

it.each(mutations.map((field) => ({ name: field.name, field })))(
  '$name is done for the roles of the table, and for nobody else',
  async ({ name, field }) => {
    const action = mutationType ? (actionOf(mutationType, field) ?? '') : '';
    const input = field.args[0];
    const query = `mutation($input: ${input?.type}) { ${name}(input: $input) { ${firstLeaf(getNamedType(field.type))} } }`;
    for (const role of roles) {
      const actor = role === 'PUBLIC' ? nobody : { id: `one-${role}`, roles: [role], organizationId: null };
      const { data, codes } = await service.ask<Record<string, unknown>>(actor, query, {
        input: { ...(input && (sampleOf(input.type) as object)), idempotencyKey: `key of ${name}` },
      });
      const verdict = data?.[name] ? 'TRIED' : codes[0];
      expect([name, role, verdict]).toEqual([name, role, expected(action, role)]);
    }
  },
);
