import type { IsoDate } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import type { Reception, Turn } from './types.ts';

/** From so many persons in one matter on they are a large group (đoàn đông người; Circular 02/2021, form 01/TCD). */
const largeGroupFrom = 5;
export const isLargeGroup = (persons: number): boolean => persons >= largeGroupFrom;

/** What is counted of one reception; a turn is one matter. */
export type ReceptionFigures = {
  readonly turns: number;
  readonly persons: number;
  readonly firstCases: number;
  readonly repeatCases: number;
  readonly largeGroups: number;
  readonly largeGroupPersons: number;
  readonly largeGroupFirstCases: number;
  readonly largeGroupRepeatCases: number;
  readonly petitions: number;
  readonly refused: number;
  /** Replies that were or are owed. */
  readonly replies: number;
  readonly replied: number;
  readonly repliedOnTime: number;
  /** Not given by their last day, whether given since or not, as far as it has been noticed. */
  readonly overdue: number;
  /** The first day on which a reply will be overdue that is not yet told to be; null where there is none. */
  readonly watchedFrom: IsoDate | null;
};

/** Owed, and not told to be overdue. */
export const unmarked = ({ turns }: Reception): readonly (Turn & { reply: NonNullable<Turn['reply']> })[] =>
  turns.flatMap((turn) => (turn.reply && turn.repliedOn === null && turn.overdueOn === null ? [{ ...turn, reply: turn.reply }] : []));

const isLate = ({ reply, repliedOn, overdueOn }: Turn) =>
  overdueOn !== null || (reply !== null && repliedOn !== null && repliedOn > reply.effectiveDue);

export function figuresOf(state: Reception): ReceptionFigures {
  const { turns } = state;
  const groups = turns.filter(({ persons }) => isLargeGroup(persons));
  const count = (of: readonly Turn[], when: (turn: Turn) => boolean) => of.filter(when).length;
  const persons = (of: readonly Turn[]) => of.reduce((sum, turn) => sum + turn.persons, 0);
  const firstDue = unmarked(state)
    .map(({ reply }) => reply.effectiveDue)
    .sort()[0];
  const replied = turns.filter(({ repliedOn }) => repliedOn !== null);
  return {
    turns: turns.length,
    persons: persons(turns),
    firstCases: count(turns, ({ repeat }) => !repeat),
    repeatCases: count(turns, ({ repeat }) => repeat),
    largeGroups: groups.length,
    largeGroupPersons: persons(groups),
    largeGroupFirstCases: count(groups, ({ repeat }) => !repeat),
    largeGroupRepeatCases: count(groups, ({ repeat }) => repeat),
    petitions: count(turns, ({ petitionId }) => petitionId !== null),
    refused: count(turns, ({ outcome }) => outcome === 'REFUSED'),
    replies: count(turns, ({ reply }) => reply !== null),
    replied: replied.length,
    repliedOnTime: count(replied, (turn) => !isLate(turn)),
    overdue: count(turns, isLate),
    watchedFrom: firstDue === undefined ? null : addDays(firstDue, 1),
  };
}
