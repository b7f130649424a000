import { accept, commonRefusals, type Decision, refuse } from '@danvan/aggregate-store';
import { defineTopic } from '@danvan/contracts';
import { z } from 'zod';

/** The smallest aggregate that can tell what became of each command: it counts notes, and each event names the note it was for. */
export type Notebook = { readonly id: string; readonly count: number };
export type NoteCommand = { readonly type: 'note'; readonly id: string; readonly note: string; readonly room: number };
type NoteEvent = { readonly type: 'Noted'; readonly id: string; readonly note: string };

export const notebookTopic = defineTopic('chaos.notebook.v1', {
  description: 'For the experiments: a notebook and how many notes it holds.',
  view: z.object({ id: z.string(), count: z.int() }),
  events: { Noted: z.object({ id: z.string(), note: z.string() }) },
});

const decide = (state: Notebook | null, { id, note, room }: NoteCommand): Decision<NoteEvent> =>
  (state?.count ?? 0) >= room ? refuse('FULL', { room }) : accept({ type: 'Noted', id, note });

export const notebookAggregate = {
  name: 'notebook',
  lifecycle: { decide, evolve: (state: Notebook | null, { id }: NoteEvent): Notebook => ({ id, count: (state?.count ?? 0) + 1 }) },
  refusals: { ...commonRefusals, FULL: { en: 'full at {room}', vi: 'đầy ở {room}' } },
  topic: notebookTopic,
  view: (state: Notebook) => state,
};
