import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { inspectionRefusals } from '../../domain/inspection/refusals.ts';
import type { InspectionCommand } from '../../domain/inspection/types.ts';
import type { CloseConclusionInput, MutationResolvers, PublishConclusionInput, RecordExecutionInput } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { inspectionCommands } from '../dealing-commands.ts';
import { assertCovered, inspectionMeta } from '../scope.ts';
import { unknown, unknownOrganization } from '../unknown.ts';

type InspectionInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null;
  readonly inspectionConclusionId: string;
  readonly on?: string | null;
};
type Name = keyof typeof inspectionCommands;
type Said<Command> = Omit<Extract<InspectionCommand, { type: Command }>, 'type' | 'on' | 'today'>;

const issueConclusion: MutationResolvers['issueConclusion'] = async (_, { input }, context: Context) => {
  const { kind: inspectionKind, fieldCode, inspectorId, inspectedIds, recommendations, provenance } = input;
  const inspector = await context.loaders.organization.load(inspectorId);
  if (!inspector) return unknown('inspectionConclusion', 'UNKNOWN_ORGANIZATION', 'inspectorId', inspectorId, context);
  const responsible = recommendations.map(({ responsibleId }) => responsibleId);
  const stranger =
    (await unknownOrganization('inspectionConclusion', 'inspectedIds', inspectedIds, context)) ??
    (await unknownOrganization('inspectionConclusion', 'recommendations', responsible, context));
  if (stranger) return stranger;
  await assertCovered(context, 'inspection.issue', inspector);
  const { unitCode, unitPath, path } = inspector;
  const id = idFor('inspection', context.actor.id, input.idempotencyKey);
  return context.inspections
    .execute(
      id,
      {
        type: 'issue',
        id,
        inspectionKind,
        fieldCode,
        inspector: { id: inspectorId, unitCode, unitPath, path },
        inspectedIds,
        recommendations: recommendations.map(({ kind, responsibleId, dueOn, amount, area }) => ({
          kind,
          responsibleId,
          dueOn,
          amount,
          area,
        })),
        provenance,
        ...dated(input, context),
      },
      await commandMeta(context, input),
    )
    .then(asPayload('inspectionConclusion', inspectionRefusals, context));
};

async function execute<N extends Name>(
  name: N,
  input: InspectionInput,
  said: Said<(typeof inspectionCommands)[N]['command']>,
  context: Context,
) {
  const { command, action } = inspectionCommands[name];
  return context.inspections
    .execute(
      input.inspectionConclusionId,
      { type: command, ...said, ...dated(input, context) } as unknown as InspectionCommand,
      await inspectionMeta(context, input, action),
    )
    .then(asPayload('inspectionConclusion', inspectionRefusals, context));
}

const linkCaseToConclusion: MutationResolvers['linkCaseToConclusion'] = async (_, { input }, context: Context) => {
  const born = await context.loaders.case.load(input.caseId);
  if (!born) return unknown('inspectionConclusion', 'UNKNOWN_CASE', 'caseId', input.caseId, context);
  const { id, kind, openedOn } = born;
  return execute('linkCaseToConclusion', input, { case: { id, kind, openedOn } }, context);
};

export const inspectionMutations = {
  issueConclusion,
  publishConclusion: (_: unknown, { input }: { input: PublishConclusionInput }, context: Context) =>
    execute('publishConclusion', input, {}, context),
  recordExecution: (_: unknown, { input }: { input: RecordExecutionInput }, context: Context) => {
    const { number, amount, area, complete } = input;
    return execute('recordExecution', input, { number, amount, area, complete }, context);
  },
  linkCaseToConclusion,
  closeConclusion: (_: unknown, { input }: { input: CloseConclusionInput }, context: Context) =>
    execute('closeConclusion', input, {}, context),
} satisfies Partial<MutationResolvers>;
