import {
  aggregateModel,
  aggregateStore,
  eventLogModel,
  leaseModel,
  mongoConnection,
  mongoLease,
  mongoOutbox,
  mongoParking,
  parkingModel,
  plainModel,
  project,
  projectionMarks,
  type WithOutbox,
} from '@danvan/aggregate-store';
import type { Written } from '@danvan/messaging';
import { type Notebook, type NoteCommand, notebookAggregate, notebookTopic } from './notebook.ts';

export type NotebookCopy = { _id: string; version: number; count: number };

/** Everything that the subject keeps: it is made as the services are. @param onWrite wakes the relay */
export function kept(mongoUrl: string, onWrite: (written: Written) => void) {
  const connection = mongoConnection(mongoUrl);
  const notebooks = aggregateModel<Notebook>(connection, 'notebooks', { count: { type: Number, required: true } });
  const log = eventLogModel(connection);
  const leases = leaseModel(connection);
  const parked = parkingModel(connection);
  const marks = projectionMarks(connection);
  const copies = plainModel<NotebookCopy>(connection, 'notebook_copies', { version: Number, count: Number });
  return {
    connection,
    declared: [notebooks, log, leases, parked, marks, copies],
    notebooks: {
      ...aggregateStore<Notebook, NoteCommand, never, Notebook>(notebookAggregate as never, notebooks, onWrite),
      model: notebooks.model,
    },
    copies,
    marks,
    log,
    parking: mongoParking(parked),
    outbox: mongoOutbox(new Map([[notebookTopic.name, notebooks as unknown as WithOutbox]]), log),
    lease: mongoLease(leases, 'relay'),
    copying: project(notebookTopic, {
      group: 'chaos.notebook-copy.v1',
      into: copies,
      marks,
      row: ({ id, count }) => ({ _id: id, count }),
    }),
  };
}

export type Kept = ReturnType<typeof kept>;
