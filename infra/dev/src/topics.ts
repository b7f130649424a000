import { topicSchema, topics } from '@danvan/contracts';
import { connectKafka, type TopicReport, topicReports } from '@danvan/messaging';
import { createLog } from '@danvan/runtime';
import { readSettings } from './config.ts';
import { runningPlatform } from './running-platform.ts';
import { command, Trouble } from './trouble.ts';

const usage = 'npm run topics -- list | describe <topic> | check';
const misused = () => new Trouble(`Tham số không đúng; cách dùng: ${usage}`, `Wrong arguments; usage: ${usage}`, 2);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function reports(): Promise<readonly TopicReport[]> {
  const platform = await runningPlatform();
  const { DATA_DIR } = readSettings();
  if (!platform) {
    throw new Trouble(
      `Không có nền tảng nào chạy trên ${DATA_DIR}; hãy chạy npm start trước.`,
      `No platform runs on ${DATA_DIR}; run npm start first.`,
    );
  }
  const { brokers, settings } = platform;
  const log = createLog('topics', 'silent');
  return topicReports(connectKafka({ brokers, namespace: settings.KAFKA_NAMESPACE, service: 'topics', log }), topics);
}

const line = ({ name, partitions, cleanup, messages, faults }: TopicReport): string =>
  [name.padEnd(48), `${partitions}`.padStart(3), cleanup.padEnd(8), `${messages}`.padStart(9), ...faults].join('  ');

async function list(): Promise<void> {
  print(
    [`${'chủ đề · topic'.padEnd(48)}  phân vùng · partitions, dọn · cleanup, thông điệp · messages`, ...(await reports()).map(line)].join(
      '\n',
    ),
  );
}

/** What the published language says of a topic: its view and events as JSON Schema. Needs no broker. */
function describe(name: string): void {
  const topic = topics.find((one) => one.name === name);
  if (!topic) {
    const known = topics.map((one) => one.name).join(', ');
    throw new Trouble(`Không có chủ đề «${name}»; có: ${known}.`, `There is no topic «${name}»; there are: ${known}.`, 2);
  }
  print(JSON.stringify({ name, description: topic.description, partitions: topic.partitions, ...topicSchema(topic) }, null, 2));
}

async function check(): Promise<void> {
  const faults = (await reports()).flatMap((report) => report.faults.map((fault) => `${report.name} ${fault}`));
  if (faults.length > 0) throw new Trouble(`Chủ đề có sai khác:\n  ${faults.join('\n  ')}`, `Topics differ:\n  ${faults.join('\n  ')}`);
  print(`${topics.length} chủ đề đúng như khai báo · topics are as declared`);
}

/** `npm run topics`: what the broker has of the published language. */
await command(async () => {
  const [verb, name, ...more] = process.argv.slice(2);
  if (verb === 'list' && name === undefined) return list();
  if (verb === 'check' && name === undefined) return check();
  if (verb === 'describe' && name !== undefined && more.length === 0) return describe(name);
  throw misused();
});
