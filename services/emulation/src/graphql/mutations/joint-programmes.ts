import { type CommandMeta, idFor } from '@danvan/aggregate-store';
import { asPayload } from '@danvan/subgraph';
import { jointProgrammeRefusals } from '../../domain/joint-programme/refusals.ts';
import type { JointProgrammeCommand } from '../../domain/joint-programme/types.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { jointMeta, jointTaskMeta } from '../scope.ts';
import { unknown } from '../unknown.ts';

const change = (context: Context, id: string, command: JointProgrammeCommand, meta: CommandMeta) =>
  context.jointProgrammes.execute(id, command, meta).then(asPayload('jointProgramme', jointProgrammeRefusals, context));

export const addJointTask: MutationResolvers['addJointTask'] = async (_, { input }, context) => {
  const { jointProgrammeId, title, leadId, coOperatorIds, dueOn } = input;
  const known = await context.loaders.organization.loadMany([...coOperatorIds]);
  const missing = coOperatorIds.find((_id, at) => !known[at] || known[at] instanceof Error);
  if (missing !== undefined) {
    return { ...unknown('jointProgramme', 'UNKNOWN_ORGANIZATION', 'coOperatorIds', missing, context), jointTask: null };
  }
  const task = { id: idFor('joint-task', context.actor.id, input.idempotencyKey), title, leadId, coOperatorIds, dueOn };
  const meta = await jointMeta(context, input, 'joint.addTask');
  const payload = await change(context, jointProgrammeId, { type: 'addTask', task, ...dated(input, context) }, meta);
  return { ...payload, jointTask: payload.jointProgramme?.tasks.find(({ id }) => id === task.id) ?? null };
};

export const signJointProgramme: MutationResolvers['signJointProgramme'] = async (_, { input }, context) => {
  const { jointProgrammeId, organizationId } = input;
  const command = { type: 'sign', organizationId, actingFor: context.actor.organizationId, ...dated(input, context) } as const;
  return change(context, jointProgrammeId, command, await jointMeta(context, input, 'joint.sign'));
};

export const activateJointProgramme: MutationResolvers['activateJointProgramme'] = async (_, { input }, context) => {
  const meta = await jointMeta(context, input, 'joint.activate');
  return change(context, input.jointProgrammeId, { type: 'activate', ...dated(input, context) }, meta);
};

export const reportJointTaskProgress: MutationResolvers['reportJointTaskProgress'] = async (_, { input }, context) => {
  const { jointProgrammeId, taskId, percent } = input;
  const meta = await jointTaskMeta(context, input, 'joint.reportProgress');
  return change(context, jointProgrammeId, { type: 'reportProgress', taskId, percent, ...dated(input, context) }, meta);
};

export const rescheduleJointTask: MutationResolvers['rescheduleJointTask'] = async (_, { input }, context) => {
  const { jointProgrammeId, taskId, dueOn } = input;
  const meta = await jointMeta(context, input, 'joint.reschedule');
  return change(context, jointProgrammeId, { type: 'reschedule', taskId, dueOn, ...dated(input, context) }, meta);
};

export const reviewJointProgrammeMidYear: MutationResolvers['reviewJointProgrammeMidYear'] = async (_, { input }, context) => {
  const { jointProgrammeId, conclusion } = input;
  const meta = await jointMeta(context, input, 'joint.review');
  return change(context, jointProgrammeId, { type: 'reviewMidYear', conclusion, ...dated(input, context) }, meta);
};

export const reviewJointProgrammeYearEnd: MutationResolvers['reviewJointProgrammeYearEnd'] = async (_, { input }, context) => {
  const { jointProgrammeId, conclusion } = input;
  const meta = await jointMeta(context, input, 'joint.review');
  return change(context, jointProgrammeId, { type: 'reviewYearEnd', conclusion, ...dated(input, context) }, meta);
};

export const closeJointProgramme: MutationResolvers['closeJointProgramme'] = async (_, { input }, context) => {
  const meta = await jointMeta(context, input, 'joint.close');
  return change(context, input.jointProgrammeId, { type: 'close', ...dated(input, context) }, meta);
};
