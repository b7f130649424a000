import { can, type Policy } from '@danvan/identity';
import {
  type ASTNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { RequestContext } from './context.ts';
import { callerError } from './errors.ts';

const denials = {
  UNAUTHENTICATED: { en: 'This needs a token. Sign in first.', vi: 'Cần đăng nhập trước.' },
  FORBIDDEN: { en: 'Your role may not do or see this.', vi: 'Vai trò của bạn không được phép thực hiện hoặc xem mục này.' },
} as const;

/** Throws where the policy denies the action to the request's actor. */
export function assertAllowed(policy: Policy, context: RequestContext, action: string): void {
  let verdict = context.verdicts.get(action);
  if (verdict === undefined) {
    verdict = can(policy, context.actor, action);
    context.verdicts.set(action, verdict);
  }
  if (verdict === 'UNAUTHENTICATED' || verdict === 'FORBIDDEN') throw callerError(verdict, denials[verdict]);
}

type Node = {
  readonly kind: string;
  readonly directives?: readonly {
    readonly name: { readonly value: string };
    readonly arguments?: readonly { readonly value: ASTNode }[];
  }[];
};

function actionIn(nodes: readonly (Node | null | undefined)[]): string | undefined {
  for (const node of nodes) {
    const value = node?.directives?.find(({ name }) => name.value === 'allow')?.arguments?.[0]?.value;
    if (value?.kind === 'StringValue') return value.value;
  }
  return undefined;
}

/** The action that a field is under: its own rule, else its type's. */
export function actionOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string | undefined {
  return actionIn([field.astNode]) ?? actionIn([type.astNode, ...type.extensionASTNodes]);
}

/** Federation's own fields: they stand behind the internal token, and what they lead to is checked field by field. */
const federationTypes = new Set(['_Service', '_Entity']);
const federationFields = new Set(['_service', '_entities']);

/**
 * Puts every field behind its `@allow` action. Deny by default: a field without a rule, or under an action that the table does not
 * have, is an error at start.
 * @throws Error listing every such field
 */
export function enforceAllow(schema: GraphQLSchema, policy: Policy): void {
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || federationTypes.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (federationFields.has(field.name)) continue;
      const action = actionOf(type, field);
      if (action === undefined) faults.push(`${type.name}.${field.name} has no @allow`);
      else if (!Object.hasOwn(policy, action))
        faults.push(`${type.name}.${field.name} is under «${action}», which the policy does not have`);
      else field.resolve = guarded(field.resolve ?? defaultFieldResolver, policy, action);
    }
  }
  if (faults.length > 0) throw new Error(`The schema is not wholly under the policy:\n  ${faults.join('\n  ')}`);
}

function guarded(resolve: GraphQLFieldResolver<unknown, unknown>, policy: Policy, action: string): GraphQLFieldResolver<unknown, unknown> {
  if (policy[action]?.roles === 'ANYONE') return resolve;
  return (source, args, context, info) => {
    assertAllowed(policy, context as RequestContext, action);
    return resolve(source, args, context, info);
  };
}
