import type { Policy } from '@danvan/identity';
import { actionOf, sharedSdl, subgraphSchema } from '@danvan/subgraph';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';

/** What a service shows of itself to its contract: its schema, and the table of who may do what. */
export type SubgraphContract = {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, unknown>>;
  readonly policy: Policy;
  /** `Type.field` of the lists of aggregates that need no pages, each for a reason that its spec tells. */
  readonly shortLists?: readonly string[];
};

type Place = { readonly type: GraphQLObjectType; readonly field: GraphQLField<unknown, unknown>; readonly at: string };

const sharedNames = new Set(
  parse(sharedSdl).definitions.flatMap((definition) => ('name' in definition && definition.name ? [definition.name.value] : [])),
);
const federationNames = new Set(['_Any', '_Entity', '_Service', '_service', '_entities']);
const rootNames = new Set(['Query', 'Mutation']);

const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    ({ name, astNode, extensionASTNodes }) =>
      !(sharedNames.has(name) || federationNames.has(name) || name.includes('__')) && Boolean(astNode ?? extensionASTNodes.length),
  );

const fieldsOf = (type: GraphQLObjectType): Place[] =>
  Object.values(type.getFields())
    .filter(({ name }) => !federationNames.has(name))
    .map((field) => ({ type, field, at: `${type.name}.${field.name}` }));

const keyed = ({ astNode, extensionASTNodes }: GraphQLNamedType) =>
  [astNode, ...extensionASTNodes].some((node) => node?.directives?.some(({ name }) => name.value === 'key'));

/** Entity → the service that owns it. Every other subgraph has only its key and what it adds: it may be away at any time. */
const owners: Readonly<Record<string, string>> = {
  AdministrativeUnit: 'organizations',
  Organization: 'organizations',
  EmulationProgramme: 'emulation',
  EmulationEntry: 'emulation',
  ConsensusCampaign: 'emulation',
  Rollout: 'emulation',
  RolloutTarget: 'emulation',
  JointProgramme: 'emulation',
  Evidence: 'emulation',
  Petition: 'grievances',
  GrievanceCase: 'grievances',
  DialogueSession: 'grievances',
  CitizenReception: 'grievances',
  InspectionConclusion: 'grievances',
  OneStopDossier: 'grievances',
};

const undescribed = (at: string, parts: readonly { readonly name: string; readonly description?: string | null }[]) =>
  parts.filter(({ description }) => !description?.trim()).map(({ name }) => `${at}.${name}`);

function withoutDescription(type: GraphQLNamedType): string[] {
  const itself = rootNames.has(type.name) || type.description?.trim() ? [] : [type.name];
  if (isEnumType(type)) return [...itself, ...undescribed(type.name, type.getValues())];
  if (isInputObjectType(type)) return [...itself, ...undescribed(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type)) return itself;
  const fields = fieldsOf(type);
  return [
    ...itself,
    ...undescribed(
      type.name,
      fields.map(({ field }) => field),
    ),
    ...fields.flatMap(({ field, at }) => undescribed(at, field.args)),
  ];
}

function listsEntities({ field }: Place): boolean {
  const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(outer) && keyed(getNamedType(field.type));
}

/** Is the entity itself, or an item of a list of it, declared never to be null? */
function promisesEntity({ field }: Place): boolean {
  const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isNonNullType(isListType(outer) ? outer.ofType : field.type);
}

function mutationFaults({ field, at }: Place): string[] {
  const [input, ...more] = field.args;
  const inputType = input && isNonNullType(input.type) ? input.type.ofType : undefined;
  const key = isInputObjectType(inputType) ? inputType.getFields().idempotencyKey : undefined;
  const payload = getNamedType(field.type);
  const errors = isObjectType(payload) ? payload.getFields().errors : undefined;
  return [
    ...(input?.name === 'input' && more.length === 0 ? [] : [`${at} does not take exactly one «input»`]),
    ...(String(key?.type) === 'ID!' ? [] : [`${at} has no idempotencyKey: ID!`]),
    ...(String(errors?.type) === '[MutationError!]!' ? [] : [`${at} answers without errors: [MutationError!]!`]),
  ];
}

/** Registers the tests that every subgraph passes: its rules of access, descriptions, mutations, lists and what may be away. */
export function subgraphContract({ name, typeDefs, resolvers, policy, shortLists = [] }: SubgraphContract): void {
  describe(`the subgraph ${name}`, () => {
    const schema = subgraphSchema({ typeDefs, resolvers, policy });
    const types = ownTypes(schema);
    const places = types.filter(isObjectType).flatMap(fieldsOf);

    it('uses every action of its policy, and no other', () => {
      const shared = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && sharedNames.has(type.name));
      const used = [...places, ...shared.filter(isObjectType).flatMap(fieldsOf)].map(({ type, field }) => actionOf(type, field));
      expect([...new Set(used)].sort()).toEqual(Object.keys(policy).sort());
    });

    it('describes all that is its own', () => {
      expect(types.length).toBeGreaterThan(2);
      expect(types.flatMap(withoutDescription)).toEqual([]);
    });

    it('takes one input with an idempotency key in every mutation, and answers with the errors', () => {
      const mutations = places.filter(({ type }) => type.name === 'Mutation');
      expect(mutations.length).toBeGreaterThan(0);
      expect(mutations.flatMap(mutationFaults)).toEqual([]);
    });

    it('answers null, not nothing, where one of its queries fails', () => {
      const queries = places.filter(({ type }) => type.name === 'Query');
      expect(queries.length).toBeGreaterThan(0);
      expect(queries.filter(({ field }) => isNonNullType(field.type)).map(({ at }) => at)).toEqual([]);
    });

    it('has an owner for each of its entities', () => {
      expect(types.filter((type) => keyed(type) && !Object.hasOwn(owners, type.name)).map(String)).toEqual([]);
    });

    it('promises nothing of an entity that another service owns', () => {
      const foreign = places.filter(({ field }) => keyed(getNamedType(field.type)) && owners[getNamedType(field.type).name] !== name);
      expect(foreign.filter(promisesEntity).map(({ at }) => at)).toEqual([]);
    });

    it('lists aggregates in pages, but for the short lists that it names', () => {
      const lists = places.filter((place) => listsEntities(place) && !place.type.name.endsWith('Connection'));
      expect(lists.map(({ at }) => at).sort()).toEqual([...shortLists].sort());
    });
  });
}
