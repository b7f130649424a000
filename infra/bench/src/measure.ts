import type { Platform, Settings } from '@danvan/infra-dev';
import { timedLoad } from './demo-data.ts';
import { load, propagation } from './events.ts';
import type { Figure } from './figure.ts';
import { idleMemory } from './memory.ts';
import { timedStart } from './start.ts';

/** All that one run tells. */
export type Measured = {
  readonly database: string;
  readonly figures: readonly Figure[];
  readonly details: Readonly<Record<string, unknown>>;
};

const atMost = (value: number) => ({ kind: 'at most', value }) as const;
const atLeast = (value: number) => ({ kind: 'at least', value }) as const;

/**
 * Measures one platform from its first start to its last command. The targets are those of the issue that built it.
 * @param told gets each figure as soon as it is known
 * @param onPlatform gets what runs now, so that an interrupt can stop it
 */
export async function measure(
  settings: Settings,
  told: (figure: Figure) => void,
  onPlatform: (platform: Platform | null) => void,
): Promise<Measured> {
  const figures: Figure[] = [];
  const tell = (figure: Figure) => {
    figures.push(figure);
    told(figure);
  };

  const cold = await timedStart(settings);
  onPlatform(cold.platform);
  tell({ name: 'start on an empty data folder to the first answered query', value: cold.seconds, unit: 's', target: null });
  tell({ name: 'demonstration data loaded', value: await timedLoad(cold.platform), unit: 's', target: atMost(60) });
  await cold.platform.stop();
  onPlatform(null);

  const { platform, seconds } = await timedStart(settings);
  onPlatform(platform);
  tell({ name: 'warm start to the first answered query', value: seconds, unit: 's', target: atMost(20) });
  const memory = await idleMemory(platform);
  const total = Object.values(memory).reduce((sum, size) => sum + size, 0);
  tell({ name: 'resident memory of all processes, idle', value: total, unit: 'MiB', target: atMost(1536) });

  const events = await propagation(platform);
  tell({ name: `acknowledged → on its topic at ${load.perSecond} commands/s, p50`, value: events.p50, unit: 'ms', target: atMost(10) });
  tell({ name: `acknowledged → on its topic at ${load.perSecond} commands/s, p99`, value: events.p99, unit: 'ms', target: atMost(50) });
  tell({ name: 'acknowledged', value: events.acknowledged, unit: 'commands', target: atLeast(events.sent) });
  tell({ name: 'acknowledged and seen on the topic', value: events.arrived, unit: 'commands', target: atLeast(events.acknowledged) });
  tell({ name: 'due → acknowledged, p50', value: events.commandP50, unit: 'ms', target: null });
  tell({ name: 'due → acknowledged, p99', value: events.commandP99, unit: 'ms', target: null });
  await platform.stop();
  onPlatform(null);
  return { database: platform.database, figures, details: { memory, load, events } };
}
