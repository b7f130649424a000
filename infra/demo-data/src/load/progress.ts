import { Presets, SingleBar } from 'cli-progress';

/** `done` tells that so many steps (one unless said) of a stage are finished. */
export type Progress = { done(stage: string, steps?: number): void; end(): void };

/** A bar on a terminal; elsewhere one plain line for each tenth. */
export function progress(total: number, out: NodeJS.WriteStream, title = 'Tây Hồ 2022'): Progress {
  return out.isTTY ? bar(total, out, title) : lines(total, out, title);
}

function bar(total: number, out: NodeJS.WriteStream, title: string): Progress {
  const drawn = new SingleBar({ format: `${title} {bar} {percentage}% | {value}/{total} | {stage}`, stream: out }, Presets.shades_classic);
  drawn.start(total, 0, { stage: '' });
  return { done: (stage, steps = 1) => drawn.increment(steps, { stage }), end: () => drawn.stop() };
}

function lines(total: number, out: NodeJS.WriteStream, title: string): Progress {
  let count = 0;
  return {
    done: (stage, steps = 1) => {
      count += steps;
      const tenth = Math.floor((count * 10) / total);
      if (tenth > Math.floor(((count - steps) * 10) / total)) out.write(`${title}: ${tenth * 10}% (${count}/${total}), ${stage}\n`);
    },
    end: () => {},
  };
}
