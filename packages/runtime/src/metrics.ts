import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The metrics of this process, as `/metrics` shows them. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

type Named = { name: string; help: string; labels?: readonly string[] };

/** A count that only grows. */
export const counter = ({ name, help, labels = [] }: Named) => new Counter({ name, help, labelNames: [...labels], registers: [metrics] });

/** Counts that are kept elsewhere, because they grow too often to be labelled each time: read when somebody looks. */
export const countsOf = (
  { name, help, labels }: Required<Named>,
  read: () => Iterable<readonly [labels: Record<string, string>, count: number]>,
) =>
  new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [metrics],
    collect() {
      this.reset();
      for (const [labelled, count] of read()) this.set(labelled, count);
    },
  });
/** A value that goes up and down. */
export const gauge = ({ name, help, labels = [] }: Named) => new Gauge({ name, help, labelNames: [...labels], registers: [metrics] });
/** A distribution of seconds. */
export const durations = ({ name, help, labels = [] }: Named) =>
  new Histogram({
    name,
    help,
    labelNames: [...labels],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics],
  });
