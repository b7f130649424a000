import type { Bilingual } from '../errors/language.ts';

/** What people call the services. */
const names: Readonly<Record<string, Bilingual>> = {
  organizations: { en: 'organizations', vi: 'tổ chức' },
  emulation: { en: 'emulation', vi: 'thi đua' },
  grievances: { en: 'grievances', vi: 'khiếu nại, tố cáo' },
};

/** A service's public name; a service that joined later is called what the graph calls it. */
export const publicName = (subgraph: string): Bilingual =>
  (Object.hasOwn(names, subgraph) ? names[subgraph] : undefined) ?? { en: subgraph, vi: subgraph };
