import { type KafkaConnection, orderedLog } from '@danvan/messaging';
import type { Log } from '@danvan/runtime';
import type { Safelist } from '../operations/safelist.ts';
import { safelisted, type UsedOperation } from './broken-operations.ts';
import { registryTopic } from './records.ts';
import { type Graph, registry } from './registry.ts';
import { usageRecorder, usageTopic, usedSince } from './usage.ts';
import { usagePeriod } from './usage-period.ts';
import { recordUse } from './usage-plugin.ts';

type GovernanceOptions = {
  readonly kafka: KafkaConnection;
  readonly committed: string;
  readonly safelist: Safelist;
  readonly swap: (graph: Graph) => Promise<void>;
  readonly log: Log;
};

const now = () => new Date();

/** The schema registry over this platform's Kafka, and the record of what clients ask for, which it judges by. */
export function governance({ kafka, committed, safelist, swap, log }: GovernanceOptions) {
  const uses = orderedLog(kafka, usageTopic);
  const operations = async (): Promise<readonly UsedOperation[]> => [
    ...safelisted(safelist),
    ...usedSince(await uses.read(), usagePeriod(now())),
  ];
  return {
    registry: registry({ records: orderedLog(kafka, registryTopic), committed, swap, operations, now }),
    usage: recordUse(usageRecorder(uses, log), now),
  };
}
