import { subgraphTypeDefs } from './shared-sdl.ts';

const shared = { HistoryActor: '@danvan/subgraph#HistoryActorShape', HistoryEvent: '@danvan/subgraph#HistoryEventShape' };

/**
 * The code generator's configuration of one service: resolver types in `src/graphql/__generated__/types.ts`.
 * @param mappers GraphQL type → `path#Type` of what its resolvers get as their parent
 */
export function subgraphCodegen(mappers: Readonly<Record<string, string>>) {
  return {
    schema: subgraphTypeDefs('schema'),
    generates: {
      'src/graphql/__generated__/types.ts': {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          avoidOptionals: { defaultValue: true }, // GraphQL fills what has a default before a resolver sees it
          contextType: '../context.ts#Context',
          mappers: { ...shared, ...mappers },
          scalars: { ID: 'string', Date: 'string', DateTime: { input: 'string', output: 'string | Date' } },
          resolverTypeWrapperSignature: 'Promise<T> | T',
          emitLegacyCommonJSImports: false,
        },
      },
    },
  };
}
