import type { Receiver, ReceptionType } from '@danvan/contracts';

/** Receptions that are alike in all that form 01/TCD asks, and what is counted of them. */
export type ReceptionCell = {
  readonly receptionType: ReceptionType;
  readonly receivedBy: Receiver | null;
  readonly sessions: number;
  readonly turns: number;
  readonly persons: number;
  readonly firstCases: number;
  readonly repeatCases: number;
  readonly largeGroups: number;
  readonly largeGroupPersons: number;
  readonly largeGroupFirstCases: number;
  readonly largeGroupRepeatCases: number;
};
