import type { EntryReplicationResolvers } from '../__generated__/types.ts';

export const EntryReplication: EntryReplicationResolvers = {
  replicator: ({ replicatorId }) => ({ id: replicatorId }),
  entry: ({ byEntryId }, _, { loaders }) => (byEntryId === null ? null : loaders.entry.load(byEntryId)),
};
