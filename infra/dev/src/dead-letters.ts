import { type DeadLetterReport, deadLetterReport } from '@danvan/messaging';
import { dropLine, listTable, retryTable, showTable } from './dead-letter-tables.ts';
import type { Environment, ServiceName } from './environments.ts';
import { runEntry, runningEnvironment } from './service-entry.ts';
import { command, Trouble } from './trouble.ts';

/** The services that react to others' events, and so can have dead letters. */
const consumers = ['emulation', 'grievances'] as const satisfies readonly ServiceName[];
type ConsumerName = (typeof consumers)[number];

const usage = 'npm run dead-letters -- list | show <group> [aggregateId] | retry <group> [aggregateId] | drop <group> <aggregateId>';
const misused = () => new Trouble(`Tham số không đúng; cách dùng: ${usage}`, `Wrong arguments; usage: ${usage}`, 2);
const unknownGroup = (group: string, known: readonly string[]) =>
  new Trouble(`Không có nhóm «${group}»; có: ${known.join(', ')}.`, `There is no group «${group}»; there are: ${known.join(', ')}.`, 2);

async function ask(service: ConsumerName, env: Environment, args: readonly string[]): Promise<DeadLetterReport> {
  const { code, text } = await runEntry(service, 'dead-letters.ts', env, args);
  if (code === 0) return deadLetterReport.parse(JSON.parse(text));
  throw new Trouble(`Không làm được với dịch vụ ${service}; lý do ở trên.`, `It could not be done for ${service}; the reason is above.`);
}

/** Where a group is one of a consuming service's, that service. */
function ownerOf(group: string): ConsumerName {
  const owner = consumers.find((name) => group.startsWith(`${name}.`));
  if (owner) return owner;
  throw unknownGroup(
    group,
    consumers.map((name) => `${name}.*`),
  );
}

async function list(): Promise<string> {
  const environmentOf = await runningEnvironment();
  const reports = await Promise.all(consumers.map((service) => ask(service, environmentOf(service), ['list'])));
  return listTable(reports.flatMap((report) => (report.kind === 'list' ? report.parked : [])));
}

async function oneGroup(args: readonly string[], group: string): Promise<string> {
  const owner = ownerOf(group);
  const report = await ask(owner, (await runningEnvironment())(owner), args);
  switch (report.kind) {
    case 'show':
      return showTable(report.letters);
    case 'retry':
      return retryTable(report.retried);
    case 'drop':
      return dropLine(report);
    case 'unknownGroup':
      throw unknownGroup(group, report.groups);
    case 'list':
    case 'unknownCommand':
      throw misused();
  }
}

/** `npm run dead-letters`: what the services could not apply, another try, and giving up. */
await command(async () => {
  const args = process.argv.slice(2);
  const [verb, group] = args;
  if (verb === 'list' && args.length === 1) return void process.stdout.write(`${await list()}\n`);
  const known = verb === 'show' || verb === 'retry' || (verb === 'drop' && args.length === 3);
  if (!known || group === undefined || args.length > 3) throw misused();
  process.stdout.write(`${await oneGroup(args, group)}\n`);
});
