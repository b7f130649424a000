import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
} from 'graphql';
import { fragmentsOf } from '../../graphql-document.ts';
import type { Variables } from './condition.ts';
import type { Fetch, Place } from './fetch.ts';
import { projectionOf } from './projection.ts';
import { fetchesIn, type Step, stepOf } from './steps.ts';

/** An operation, ready to run with any variables. */
export type CompiledOperation = {
  /** Null: nothing has to be fetched. */
  readonly plan: Step | null;
  readonly project: ReturnType<typeof projectionOf>;
  readonly variableDefinitions: readonly VariableDefinitionNode[];
  /** What variables are where the client does not give them. */
  readonly defaults: Variables;
  /** Requests that stand in the plan more than once, by their text: the same one is sent once. */
  readonly repeated: ReadonlySet<string>;
  /** Fetches inside whose entities others write: equal entities may not share what these bring. */
  readonly writtenInto: ReadonlySet<Fetch>;
};

/** Names that every object answers to, and the fields that need the schema: Apollo's executor takes those. */
function isOrdinary(document: DocumentNode): boolean {
  let ordinary = true;
  visit(document, {
    Field({ name, alias }) {
      if (name.value === '__schema' || name.value === '__type' || (alias ?? name).value in Object.prototype) ordinary = false;
    },
    Variable({ name }) {
      if (name.value in Object.prototype) ordinary = false;
    },
  });
  return ordinary;
}

function defaultsOf(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of definitions) {
    const inputType = typeFromAST(schema, type);
    if (defaultValue && isInputType(inputType)) defaults[variable.name.value] = valueFromAST(defaultValue, inputType);
  }
  return defaults;
}

const startsWith = (place: Place, start: Place): boolean => start.every((part, index) => place[index] === part);

export const repeatKey = ({ subgraph, head }: Fetch): string => `${subgraph} ${head}`;

function repeatedIn(fetches: readonly Fetch[]): ReadonlySet<string> {
  const keys = fetches.filter(({ idempotent }) => idempotent).map(repeatKey);
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

/**
 * Compiles a valid operation.
 * @param planned plans it; asked only where the operation may be compiled
 * @param supergraph the schema with what clients do not see
 * @returns null where it needs what is not compiled
 */
export function compileOperation(
  parts: { readonly schema: GraphQLSchema; readonly supergraph: GraphQLSchema },
  document: DocumentNode,
  operation: OperationDefinitionNode,
  planned: () => QueryPlan,
): CompiledOperation | null {
  const root = parts.schema.getRootType(operation.operation);
  if (!root || operation.operation === 'subscription' || !isOrdinary(document)) return null;
  const plan = planned();
  if (plan.node?.kind === 'Subscription') return null;
  const step = plan.node ? stepOf(parts.supergraph, plan.node) : null;
  if (plan.node && !step) return null;
  const variableDefinitions = operation.variableDefinitions ?? [];
  const fetches = step ? fetchesIn(step) : [];
  return {
    plan: step,
    project: projectionOf({ schema: parts.schema, fragments: fragmentsOf(document) }, root, {
      set: operation.selectionSet,
      conditions: [],
    }),
    variableDefinitions,
    defaults: defaultsOf(parts.schema, variableDefinitions),
    repeated: repeatedIn(fetches),
    writtenInto: new Set(fetches.filter((fetch) => fetches.some((other) => other !== fetch && startsWith(other.place, fetch.place)))),
  };
}
