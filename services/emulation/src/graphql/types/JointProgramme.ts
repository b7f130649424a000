import { availableActions, historyOf } from '@danvan/subgraph';
import { jointProgrammeBlocks } from '../../domain/joint-programme/blocks.ts';
import { jointProgrammeRefusals } from '../../domain/joint-programme/refusals.ts';
import { standingOf } from '../../domain/joint-programme/standing.ts';
import { jointProgrammeTransitions } from '../../domain/joint-programme/transitions.ts';
import { policy } from '../../policy.ts';
import type { JointProgrammeResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { jointProgrammePage } from '../joint-programme-page.ts';
import { coversPlace, jointPlace, jointTaskPlace } from '../scope.ts';

const actions = {
  addJointTask: { command: 'addTask', action: 'joint.addTask' },
  signJointProgramme: { command: 'sign', action: 'joint.sign' },
  activateJointProgramme: { command: 'activate', action: 'joint.activate' },
  rescheduleJointTask: { command: 'reschedule', action: 'joint.reschedule' },
  reviewJointProgrammeMidYear: { command: 'reviewMidYear', action: 'joint.review' },
  reviewJointProgrammeYearEnd: { command: 'reviewYearEnd', action: 'joint.review' },
  renewJointProgramme: { command: 'renew', action: 'joint.renew' },
  closeJointProgramme: { command: 'close', action: 'joint.close' },
};
/** Open to those who carry a task out, too. */
const taskActions = { reportJointTaskProgress: { command: 'reportProgress', action: 'joint.reportProgress' } };

const other = (id: string | null, { loaders }: Context) => (id === null ? null : loaders.jointProgramme.load(id));

export const JointProgramme: JointProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.jointProgramme.load(id),
  parent: ({ parentId }, _, context) => other(parentId, context),
  annualPlans: ({ id }, asked, context) =>
    jointProgrammePage(context, { list: `plans of joint programme ${id}`, scope: { parentId: id }, orderBy: 'YEAR', ...asked }),
  coordinator: ({ coordinator }) => ({ id: coordinator.id }),
  unit: ({ coordinator }) => ({ code: coordinator.unitCode }),
  signatories: ({ signatories }) => [...signatories],
  tasks: ({ tasks }) => [...tasks],
  standing: ({ tasks }, _, { today }) => standingOf(tasks, today),
  renewalOf: ({ renewalOf }, _, context) => other(renewalOf, context),
  renewedBy: ({ renewedById }, _, context) => other(renewedById, context),
  availableActions: async (programme, _, context) => {
    const { status } = programme;
    const blocks = (command: string) => jointProgrammeBlocks(programme, context.actor.organizationId, command);
    const common = { policy, transitions: jointProgrammeTransitions, status, blocks, refusals: jointProgrammeRefusals };
    const [covered, coversTask] = await Promise.all([
      coversPlace(context, jointPlace(programme)),
      coversPlace(context, jointTaskPlace(programme)),
    ]);
    return [
      ...availableActions(context, { ...common, actions, covered }),
      ...availableActions(context, { ...common, actions: taskActions, covered: coversTask }),
    ];
  },
  history: historyOf(({ jointProgrammes }: Context) => jointProgrammes),
};
