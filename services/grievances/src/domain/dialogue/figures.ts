import type { IsoDate } from '@danvan/contracts';
import type { DialogueSession } from './types.ts';

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
  /** Found to be overdue, whether done since or not. */
  readonly overdue: number;
  /** The due day of the follow-up that is the next to become overdue; null where none is open. */
  readonly nextDueOn: IsoDate | null;
};

export function figuresOf({ attended, questions, followUps }: DialogueSession): DialogueFigures {
  const waiting = followUps.filter(({ doneOn, overdueOn }) => doneOn === null && overdueOn === null);
  return {
    persons: attended.reduce((sum, { persons }) => sum + persons, 0),
    questions: questions.length,
    answered: questions.filter(({ answeredOn }) => answeredOn !== null).length,
    followUps: followUps.length,
    done: followUps.filter(({ doneOn }) => doneOn !== null).length,
    doneOnTime: followUps.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn).length,
    overdue: followUps.filter(({ overdueOn }) => overdueOn !== null).length,
    nextDueOn: waiting.map(({ dueOn }) => dueOn).sort()[0] ?? null,
  };
}
