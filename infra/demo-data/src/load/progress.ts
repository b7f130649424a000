import { Presets, SingleBar } from 'cli-progress';

export type Progress = { done(stage: string): void; end(): void };

/** A bar on a terminal; elsewhere one plain line for each tenth. */
export function progress(total: number, out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(total, out) : lines(total, out);
}

function bar(total: number, out: NodeJS.WriteStream): Progress {
  const drawn = new SingleBar(
    { format: 'Tây Hồ 2022 {bar} {percentage}% | {value}/{total} | {stage}', stream: out },
    Presets.shades_classic,
  );
  drawn.start(total, 0, { stage: '' });
  return { done: (stage) => drawn.increment(1, { stage }), end: () => drawn.stop() };
}

function lines(total: number, out: NodeJS.WriteStream): Progress {
  let count = 0;
  return {
    done: (stage) => {
      count += 1;
      const tenth = Math.floor((count * 10) / total);
      if (tenth > Math.floor(((count - 1) * 10) / total)) out.write(`Tây Hồ 2022: ${tenth * 10}% (${count}/${total}), ${stage}\n`);
    },
    end: () => {},
  };
}
