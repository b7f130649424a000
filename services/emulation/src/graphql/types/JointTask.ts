import type { JointTaskResolvers } from '../__generated__/types.ts';

export const JointTask: JointTaskResolvers = {
  lead: ({ leadId }) => ({ id: leadId }),
  coOperators: ({ coOperatorIds }) => coOperatorIds.map((id) => ({ id })),
};
