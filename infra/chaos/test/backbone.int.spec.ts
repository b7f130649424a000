import '@danvan/testkit';
import { describe, expect, inject, it } from 'vitest';
import { sharedCluster } from '../src/cluster.ts';
import { frozenRelay } from '../src/experiments/frozen-relay.ts';
import { kafkaAway } from '../src/experiments/kafka-away.ts';
import { killedService } from '../src/experiments/killed-service.ts';
import { lostResponses } from '../src/experiments/lost-responses.ts';
import { poison } from '../src/experiments/poison.ts';

const run = () => ({ cluster: sharedCluster(inject('mongoUrl'), inject('kafkaBrokers')), long: false, tell: () => undefined });
const kept = { lost: [], doubled: [], reordered: [], differing: [] };

/** An idle machine needs some forty seconds for all of them together; a busy one may take its time. */
const patience = 280_000;

/** The short forms, side by side: what takes time in them is waiting for terms to end. */
describe.concurrent('the event backbone', { timeout: patience }, () => {
  for (const experiment of [killedService, lostResponses, frozenRelay, kafkaAway, poison]) {
    it(experiment.promise, async () => {
      const { verdict, figures } = await experiment.run(run());
      expect(verdict).toEqual(kept);
      expect(figures.acknowledged).toBeGreaterThan(50);
    });
  }

  /** A checker that finds nothing proves something only where it finds what is there. */
  it('is seen to lose events by the checker where it clears before it sends', async () => {
    const { verdict } = await kafkaAway.run({ ...run(), plant: 'clear-before-send' });
    expect(verdict.lost.filter((fault) => fault.endsWith('is not on the topic')).length).toBeGreaterThan(0);
  });

  it('is seen to lose or reorder events by the checker where its sends overlap', async () => {
    const { verdict } = await lostResponses.run({ ...run(), plant: 'overlapping-sends' });
    expect(verdict.lost.length + verdict.reordered.length).toBeGreaterThan(0);
  });
});
