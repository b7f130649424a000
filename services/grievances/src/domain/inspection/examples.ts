import type { InspectionStatus, OrganizationFacts } from '@danvan/contracts';
import type { InspectionCommand, InspectionEvent } from './types.ts';

/** An inspection of land management in a ward, with money and land to be recovered. */
export const inspectorate: OrganizationFacts = {
  id: 'inspectorate-tay-ho',
  unitCode: 'TAY_HO',
  unitPath: ['HA_NOI', 'TAY_HO'],
  path: ['ubnd-tay-ho', 'inspectorate-tay-ho'],
};
const dated = (on: string) => ({ on, today: '2026-11-24' });

type EventOf<Type extends InspectionEvent['type']> = Extract<InspectionEvent, { type: Type }>;
type CommandOf<Type extends InspectionCommand['type']> = Extract<InspectionCommand, { type: Type }>;

export const money = { kind: 'RECOVER_MONEY', responsibleId: 'ward', dueOn: '2022-06-30', amount: 250_000_000, area: 0 } as const;
export const land = { kind: 'RECOVER_LAND', responsibleId: 'ward', dueOn: '2022-09-30', amount: 0, area: 120.5 } as const;

export const issued = (changes: Partial<EventOf<'ConclusionIssued'>> = {}): EventOf<'ConclusionIssued'> => ({
  type: 'ConclusionIssued',
  id: 'i1',
  on: '2022-03-01',
  inspectionKind: 'INSPECTION',
  fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  inspector: inspectorate,
  inspectedIds: ['ward'],
  recommendations: [
    { number: 1, ...money },
    { number: 2, ...land },
  ],
  provenance: 'SYNTHETIC',
  ...changes,
});

export const born = { id: 'c1', kind: 'COMPLAINT', openedOn: '2022-04-01' } as const;

export const happened = {
  published: { type: 'ConclusionPublished', on: '2022-03-08' },
  part: { type: 'ExecutionRecorded', on: '2022-05-01', number: 1, amount: 100_000_000, area: 0, complete: false },
  moneyDone: { type: 'ExecutionRecorded', on: '2022-06-15', number: 1, amount: 250_000_000, area: 0, complete: true },
  landDone: { type: 'ExecutionRecorded', on: '2022-09-20', number: 2, amount: 0, area: 120.5, complete: true },
  overdue: { type: 'RecommendationOverdue', on: '2022-07-01', number: 1, dueOn: '2022-06-30' },
  linked: { type: 'CaseLinked', on: '2022-04-02', caseId: 'c1', kind: 'COMPLAINT' },
  closed: { type: 'ConclusionClosed', on: '2022-10-01' },
} as const satisfies Record<string, InspectionEvent>;

const { published, moneyDone, landDone, closed } = happened;

/** How a conclusion came to stand in each status. */
export const historyTo: Record<InspectionStatus, readonly InspectionEvent[]> = {
  ISSUED: [issued()],
  PUBLISHED: [issued(), published],
  CLOSED: [issued(), published, moneyDone, landDone, closed],
};

/** Public, and all that it recommends is done. */
export const carriedOut: readonly InspectionEvent[] = [issued(), published, moneyDone, landDone];

/** One sound command of every type, for a conclusion that stands as in `historyTo`. */
export const commands: Record<InspectionCommand['type'], InspectionCommand> = {
  issue: {
    type: 'issue',
    id: 'i1',
    inspectionKind: 'INSPECTION',
    fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
    inspector: inspectorate,
    inspectedIds: ['ward'],
    recommendations: [money, land],
    provenance: 'SYNTHETIC',
    ...dated('2022-03-01'),
  },
  publish: { type: 'publish', ...dated('2022-03-08') },
  recordExecution: { type: 'recordExecution', number: 1, amount: 250_000_000, area: 0, complete: true, ...dated('2022-06-15') },
  watch: { type: 'watch', ...dated('2022-07-01') },
  linkCase: { type: 'linkCase', case: born, ...dated('2022-04-02') },
  close: { type: 'close', ...dated('2022-10-01') },
};

/** The command's fields changed, its type kept. */
export const but = <Type extends InspectionCommand['type']>(type: Type, changes: Partial<CommandOf<Type>>): CommandOf<Type> =>
  ({ ...commands[type], ...changes }) as CommandOf<Type>;
