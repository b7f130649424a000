import { ApolloArmor } from '@escape.tech/graphql-armor';
import { limits } from './limits.ts';

/**
 * graphql-armor's rules for the shape of a parsed document. Its token limit (a second parse), cost limit (blind to
 * variables) and suggestion filter are off: scan.ts, cost.ts and public-error.ts do those.
 */
export const shapeRules = () =>
  new ApolloArmor({
    // Fragments are a way of writing: only fields inside fields are depth.
    maxDepth: { n: limits.depth, flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { n: limits.aliases },
    maxDirectives: { n: limits.directives },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules;
