import { connectKafka, orderedLog } from '@danvan/messaging';
import { ConfigError, createLog } from '@danvan/runtime';
import { registryConfig } from '../../config.ts';
import { committedSafelist } from '../../operations/safelist.ts';
import { safelisted } from '../broken-operations.ts';
import { judge } from '../judge.ts';
import { emptyLedger, entered } from '../ledger.ts';
import { type Problem, registryTopic } from '../records.ts';
import { usageTopic, usedSince } from '../usage.ts';
import { usagePeriod } from '../usage-period.ts';
import { servicesHere, workingCopy } from '../working-copy.ts';
import { type Command, commandIn, usage } from './arguments.ts';
import { graphInForce } from './in-force.ts';
import { publish } from './publish.ts';
import { historyText, problemText, statusText } from './tables.ts';

/** How long a publication waits for a gateway, milliseconds. */
const patience = 30_000;

/** The command cannot be carried out; the message says what to do, in Vietnamese and English. */
class Unusable extends Error {
  override name = 'Unusable';
}

const log = createLog('schema', 'fatal');
const print = (text: string) => void process.stdout.write(`${text}\n`);

function registryOrNone() {
  const { broker } = registryConfig();
  if (!broker) return null;
  const kafka = connectKafka({ ...broker, service: 'schema', log });
  return { records: orderedLog(kafka, registryTopic), uses: orderedLog(kafka, usageTopic) };
}

function registryOrThrow() {
  const found = registryOrNone();
  if (found) return found;
  throw new Unusable('Chưa đặt KAFKA_BROKERS: không biết sổ lược đồ ở đâu.\nKAFKA_BROKERS is not set: where the registry is is not known.');
}

function known(service: string): string {
  if (servicesHere().includes(service)) return service;
  const names = servicesHere().join(', ');
  throw new Unusable(`Không có dịch vụ «${service}»; có: ${names}.\nThere is no service «${service}»; there are: ${names}.`);
}

async function check(services: readonly string[]): Promise<boolean> {
  const registry = registryOrNone();
  const graph = await graphInForce(registry?.records ?? null);
  const recorded = registry ? usedSince(await registry.uses.read(), usagePeriod(new Date())) : [];
  const operations = [...safelisted(await committedSafelist()), ...recorded];
  const problems: Problem[] = [];
  for (const service of services) {
    const judgement = await judge({ announcement: { ...workingCopy(service), acceptsBreaking: null }, ...graph, operations });
    if (!judgement.accepted) problems.push(...judgement.problems);
    print(`${judgement.accepted ? '✓' : '✗'} ${service}`);
  }
  for (const problem of problems) print(problemText(problem));
  return problems.length === 0;
}

async function announce(command: Extract<Command, { verb: 'publish' }>): Promise<boolean> {
  const { records } = registryOrThrow();
  const copy = workingCopy(known(command.service));
  const url = command.url ?? registryConfig().urls[copy.service];
  if (!url) throw new Unusable(`Cần --url cho «${copy.service}».\n--url is needed for «${copy.service}».`);
  const announcement = {
    ...copy,
    kind: 'announcement' as const,
    files: [...copy.files],
    version: command.version ?? copy.version,
    url,
    announcedAt: new Date().toISOString(),
    acceptsBreaking: command.acceptsBreaking,
  };
  const result = await publish(records, announcement, patience, log);
  const what = `${announcement.service} ${announcement.version}`;
  if (result.outcome === 'refused') {
    for (const problem of result.filed.verdict?.problems ?? []) print(problemText(problem));
    print(`✗ ${what} was refused; the graph stays as it is.`);
    return false;
  }
  const said = {
    accepted: `✓ ${what} is in force.`,
    'in-force-already': `✓ ${what} was in force already.`,
    waiting: `… ${what} is announced; no gateway has judged it within ${patience / 1000} s (see npm run schema -- status).`,
  };
  print(said[result.outcome]);
  return result.outcome !== 'waiting';
}

async function carryOut(command: Command): Promise<boolean> {
  switch (command.verb) {
    case 'check':
      return check(command.service === null ? servicesHere() : [known(command.service)]);
    case 'publish':
      return announce(command);
    case 'status':
    case 'history': {
      const ledger = (await registryOrThrow().records.read()).reduce(entered, emptyLedger);
      print(command.verb === 'status' ? statusText(ledger) : historyText(ledger, command.service));
      return true;
    }
  }
}

/** `npm run schema`: what a service's part would do to the graph, and its announcement. */
async function main(): Promise<number> {
  const command = commandIn(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`Cách dùng · usage:\n${usage}\n`);
    return 2;
  }
  try {
    return (await carryOut(command)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main();
