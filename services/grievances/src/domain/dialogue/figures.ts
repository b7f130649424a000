import type { IsoDate } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import type { DialogueSession, FollowUp } from './types.ts';

/** What is counted of one dialogue. */
export type DialogueFigures = {
  /** Persons who attended. */
  readonly persons: number;
  readonly questions: number;
  readonly answered: number;
  readonly followUps: number;
  readonly done: number;
  /** Of the done, by their due day. */
  readonly doneOnTime: number;
  /** Not done by their due day, whether done since or not, as far as it has been noticed. */
  readonly overdue: number;
  /** The first day on which a promise will be overdue that is not yet told to be; null where there is none. */
  readonly watchedFrom: IsoDate | null;
};

/** Neither done nor told to be overdue. */
export const unmarked = ({ followUps }: DialogueSession): readonly FollowUp[] =>
  followUps.filter(({ doneOn, overdueOn }) => doneOn === null && overdueOn === null);

export function figuresOf(state: DialogueSession): DialogueFigures {
  const { attended, questions, followUps } = state;
  const firstDue = unmarked(state)
    .map(({ dueOn }) => dueOn)
    .sort()[0];
  return {
    persons: attended.reduce((sum, { persons }) => sum + persons, 0),
    questions: questions.length,
    answered: questions.filter(({ answeredOn }) => answeredOn !== null).length,
    followUps: followUps.length,
    done: followUps.filter(({ doneOn }) => doneOn !== null).length,
    doneOnTime: followUps.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn).length,
    overdue: followUps.filter(({ doneOn, dueOn, overdueOn }) => overdueOn !== null || (doneOn !== null && doneOn > dueOn)).length,
    watchedFrom: firstDue === undefined ? null : addDays(firstDue, 1),
  };
}
