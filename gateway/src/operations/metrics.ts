import { counter, countsOf } from '@danvan/runtime';
import type { Usage } from './usage.ts';

export const operationsTotal = counter({
  name: 'danvan_gateway_operations_total',
  help: 'Operations begun: of the safelist, or written for the occasion',
  labels: ['origin', 'kind'],
});

export const refusedTotal = counter({
  name: 'danvan_gateway_over_limit_total',
  help: 'Requests refused for the budget of who asked, or for want of a place',
  labels: ['limit'],
});

let shown: Usage | undefined;
countsOf(
  { name: 'danvan_gateway_field_uses', help: 'Operations that selected a field, by client, since the start', labels: ['client', 'field'] },
  () =>
    [...(shown?.counts() ?? [])].flatMap(([client, counts]) => [...counts].map(([field, count]) => [{ client, field }, count] as const)),
);

/** The usage that `/metrics` tells; of one gateway, the last in this process. */
export const showUsage = (usage: Usage): void => {
  shown = usage;
};
