import { jointProgramme, jointProgrammeStatuses } from '@danvan/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specification } from '../../../../../packages/testkit/src/given.ts';
import { jointProgrammeDerived } from './derived.ts';
import { cleanStreets, commands, happened, historyTo } from './examples.ts';
import { jointProgrammeLifecycle } from './lifecycle.ts';
import type { JointProgramme, JointProgrammeCommand, JointProgrammeEvent } from './types.ts';
import { jointProgrammeView } from './view.ts';

const { given } = specification(jointProgrammeLifecycle);
const after = (...history: readonly JointProgrammeEvent[]) => given(...history).state as JointProgramme;

describe('the contract of a joint programme', () => {
  it('knows every event of the domain, and only those', () => {
    const told = new Set<string>(Object.values(happened).map(({ type }) => type));
    expect(told).toEqual(new Set(Object.keys(jointProgramme.events)));
  });

  it.each(Object.values(happened))('takes $type as it is', ({ type, ...change }) => {
    expect(jointProgramme.events[type]?.parse(change)).toEqual(change);
  });

  it.each(jointProgrammeStatuses)('takes the view of one that is %s, whole', (status) => {
    const view = jointProgrammeView(after(...historyTo[status]));
    expect(jointProgramme.view.parse(view)).toEqual(view);
    expect(view.status).toBe(status);
  });

  it('does not happen to one that was never drafted', () => {
    expect(() => jointProgrammeLifecycle.evolve(null, happened.signed)).toThrow('before JointProgrammeDrafted');
  });
});

describe('what is counted of a joint programme', () => {
  it('waits for the earliest due date that may still pass, only while it is carried out', () => {
    const another: JointProgrammeEvent = {
      type: 'JointTaskAdded',
      task: { ...cleanStreets, id: 'task-2', coOperatorIds: ['a'], dueOn: '2022-03-31' },
      on: '2022-02-01',
    };
    expect(jointProgrammeDerived(after(...historyTo.SIGNED)).nextDueOn).toBeNull();
    expect(jointProgrammeDerived(after(...historyTo.ACTIVE, another)).nextDueOn).toBe('2022-03-31');
    expect(jointProgrammeDerived(after(...historyTo.ACTIVE, happened.becameOverdue)).nextDueOn).toBeNull();
    expect(jointProgrammeDerived(after(...historyTo.YEAR_END_REVIEWED)).nextDueOn).toBeNull();
  });

  it('counts tasks, those done, those overdue, and how far they are', () => {
    expect(jointProgrammeDerived(after(...historyTo.ACTIVE, happened.progressed, happened.becameOverdue))).toMatchObject({
      ...{ taskCount: 1, doneCount: 0, overdueCount: 1, percentSum: 40 },
      ...{ signatoryIds: ['district-government', 'district-front'], planOf: 'programme-2020/2022' },
    });
    expect(
      jointProgrammeDerived(after(...historyTo.ACTIVE, happened.becameOverdue, { ...happened.progressed, percent: 100 })),
    ).toMatchObject({ doneCount: 1, overdueCount: 0, percentSum: 100 });
  });
});

describe('whatever is asked of a joint programme, in whatever order', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => Temporal.PlainDate.from('2022-01-01').add({ days }).toString());
  const anyCommand: fc.Arbitrary<JointProgrammeCommand> = fc
    .record({ command: fc.constantFrom(...Object.values(commands)), on: day, percent: fc.integer({ min: -5, max: 105 }) })
    .map(({ command, on, percent }) => (command.type === 'reportProgress' ? { ...command, on, percent } : { ...command, on }));

  it('never tells of one due date twice, and counts no more done or overdue tasks than there are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jointProgrammeStatuses), fc.array(anyCommand, { maxLength: 30 }), (status, attempts) => {
        let state = after(...historyTo[status]);
        const told: string[] = [];
        for (const command of attempts) {
          const decision = jointProgrammeLifecycle.decide(state, command);
          for (const event of decision.ok ? decision.events : []) {
            if (event.type === 'JointTaskBecameOverdue') told.push(`${event.taskId} ${event.dueOn}`);
            if (event.type === 'JointTaskRescheduled') told.splice(0, told.length, ...told.filter((one) => !one.startsWith(event.taskId)));
            state = jointProgrammeLifecycle.evolve(state, event);
          }
        }
        const { taskCount, doneCount, overdueCount } = jointProgrammeDerived(state);
        expect(new Set(told).size).toBe(told.length);
        expect(doneCount + overdueCount).toBeLessThanOrEqual(taskCount);
      }),
    );
  });
});
