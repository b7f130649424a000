import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { RequestContext } from '../../context.ts';
import type { Variables } from '../compile/condition.ts';
import type { CompiledOperation } from '../compile/operation.ts';
import type { Step } from '../compile/steps.ts';
import type { Call, Execution } from './execution.ts';
import { runFetch } from './fetch.ts';

export type Result = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly GraphQLError[] };

async function runStep(execution: Execution, step: Step): Promise<void> {
  // Nobody waits for the answer any more.
  if (execution.context.gone.aborted) return;
  switch (step.kind) {
    case 'fetch':
      return runFetch(execution, step.fetch);
    case 'sequence':
      for (const each of step.steps) await runStep(execution, each);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((each) => runStep(execution, each)));
      return;
    case 'condition': {
      const branch = execution.variables[step.variable] === true ? step.whenTrue : step.whenFalse;
      if (branch) await runStep(execution, branch);
    }
  }
}

const isWithin = (path: readonly unknown[], outer: readonly unknown[]): boolean => outer.every((part, index) => path[index] === part);

/** Nulls that an error already explains are not told again. */
function unexplained(found: readonly GraphQLError[], known: readonly GraphQLError[]): readonly GraphQLError[] {
  if (known.length === 0) return found;
  return found.filter(({ path = [] }) => !known.some((error) => isWithin(path, error.path ?? []) || isWithin(error.path ?? [], path)));
}

const badInput = ({ message, nodes }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });

/** Runs a compiled operation: fetches, merges, and makes the answer in one pass. */
export async function runOperation(
  operation: CompiledOperation,
  options: {
    readonly schema: GraphQLSchema;
    readonly given: Variables;
    readonly context: RequestContext;
    readonly calls: ReadonlyMap<string, Call>;
  },
): Promise<Result> {
  const { schema, given, context, calls } = options;
  const { variableDefinitions, defaults, plan, project } = operation;
  if (variableDefinitions.length > 0) {
    const { errors } = getVariableValues(schema, variableDefinitions, given);
    if (errors) return { errors: errors.map(badInput) };
  }
  const variables = { ...defaults, ...given };
  const execution: Execution = { operation, given, variables, context, calls, data: {}, errors: [], inFlight: new Map() };
  if (plan) await runStep(execution, plan);
  const projection = { variables, errors: [], path: [] };
  const data = project(execution.data, projection);
  const errors = [...execution.errors, ...unexplained(projection.errors, execution.errors)];
  return errors.length > 0 ? { data, errors } : { data };
}
