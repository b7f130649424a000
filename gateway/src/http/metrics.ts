import { durations } from '@danvan/runtime';

export const requestSeconds = durations({
  name: 'danvan_gateway_request_seconds',
  help: 'Requests to the graph, by kind of operation and by how they ended',
  labels: ['kind', 'outcome'],
});

/** `partial`: an answer with data and errors. */
export type Outcome = 'ok' | 'partial' | 'refused' | 'failed';

export function outcomeOf(status: number, body: { data?: unknown; errors?: readonly unknown[] }): Outcome {
  if (!body.errors?.length) return 'ok';
  if (status >= 500) return 'failed';
  return body.data ? 'partial' : 'refused';
}
