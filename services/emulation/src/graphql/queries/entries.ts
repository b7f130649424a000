import type { QueryResolvers } from '../__generated__/types.ts';
import { entryPage } from '../entry-page.ts';

export const emulationEntry: QueryResolvers['emulationEntry'] = (_, { id }, { loaders }) => loaders.entry.load(id);

export const emulationEntries: QueryResolvers['emulationEntries'] = (_, asked, context) =>
  entryPage(context, { list: 'emulationEntries', ...asked });
