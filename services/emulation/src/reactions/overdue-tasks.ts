import { serviceActor, VersionConflict } from '@danvan/aggregate-store';
import { type Part, periodic } from '@danvan/runtime';
import { localDate } from '@danvan/subgraph';
import { isNewlyOverdue } from '../domain/joint-programme/guards.ts';
import type { JointProgramme, JointTask } from '../domain/joint-programme/types.ts';
import { dueProgrammes } from '../persistence/due-programmes.ts';
import type { Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'jointProgrammes'>;

/** How often due dates are looked at, milliseconds. */
const every = 60_000;
const batch = 100;

async function markOverdue({ jointProgrammes }: Kept, id: string, { id: taskId, dueOn }: JointTask, now: Date): Promise<void> {
  const today = localDate(now);
  const told = { taskId, dueOn };
  const idempotencyKey = `overdue/${taskId}/${dueOn}`;
  try {
    await jointProgrammes.execute(
      id,
      { type: 'markOverdue', ...told, on: today, today },
      { actor: serviceActor('emulation'), now, idempotencyKey, input: told },
    );
  } catch (error) {
    // Others are at it, perhaps another replica with the same: the next round looks again.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

const overdueTasks = ({ tasks }: JointProgramme, now: Date) => tasks.filter((task) => isNewlyOverdue(task, localDate(now)));

/** Tells once of every task whose due date has passed. Replicas may do it at once: the programme itself knows what has been told. */
export async function tellOverdueTasks(kept: Kept, now: Date): Promise<void> {
  for (;;) {
    const programmes = await dueProgrammes(kept.jointProgrammes.model, localDate(now), batch);
    for (const programme of programmes) {
      for (const task of overdueTasks(programme, now)) await markOverdue(kept, programme.id, task, now);
    }
    if (programmes.length < batch) return;
  }
}

export const overdueTaskSweep = (kept: Kept): Part =>
  periodic({ name: 'overdue tasks', every, work: () => tellOverdueTasks(kept, new Date()) });
