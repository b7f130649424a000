import { defineTopic } from '@danvan/contracts';
import { topicReports } from '@danvan/messaging';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type TallyService, tallyService, tallyTopic } from './tally.ts';

let service: TallyService;
beforeAll(async () => {
  service = await tallyService({ mongoUrl: inject('mongoUrl'), brokers: inject('kafkaBrokers') });
});
afterAll(() => service.stop());

it('tells of each topic what the broker has and what is declared', async () => {
  const reports = await topicReports(service.kafka, [tallyTopic]);
  expect(reports).toEqual([
    {
      name: `${service.projection.group}.dead-letters`,
      declared: false,
      present: true,
      partitions: 1,
      cleanup: 'delete',
      messages: 0,
      faults: [],
    },
    { name: tallyTopic.name, declared: true, present: true, partitions: 6, cleanup: 'compact', messages: 0, faults: [] },
  ]);
});

it('finds a topic that is missing, and one that is not as declared', async () => {
  const absent = defineTopic('tests.absent.v1', { description: 'Nobody made it.', view: z.object({ id: z.string() }), events: {} });
  const reports = await topicReports(service.kafka, [absent, { ...tallyTopic, partitions: 12 }]);
  const faults = Object.fromEntries(reports.map((report) => [report.name, report.faults]));
  expect(faults[absent.name]).toEqual(['is declared and not on the broker']);
  expect(faults[tallyTopic.name]).toEqual(['has 6 partitions, 12 are declared']);
});
