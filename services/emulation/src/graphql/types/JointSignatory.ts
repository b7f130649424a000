import type { JointSignatoryResolvers } from '../__generated__/types.ts';

export const JointSignatory: JointSignatoryResolvers = {
  organization: ({ organizationId }) => ({ id: organizationId }),
};
