import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, settingsFrom, startBroker, startDatabase } from '@danvan/infra-dev';
import type { TestProject } from 'vitest/node';
import './provided.ts';

/** One real broker and one real database for a whole test run, on free ports, with data that goes when it ends. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'danvan-tests-'));
  const [kafka, controller, mongo] = (await freePorts(3)).map(String);
  const settings = settingsFrom({
    ...process.env,
    DATA_DIR: dataDir,
    KAFKA_PORT: kafka,
    KAFKA_CONTROLLER_PORT: controller,
    MONGO_PORT: mongo,
  });
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const [broker, database] = await Promise.all([startBroker(settings, tell), startDatabase(settings, tell)]);
  provide('kafkaBrokers', broker.brokers);
  provide('mongoUrl', database.url);
  provide('database', database.kind);
  return async () => {
    await Promise.all([broker.process?.stop(), database.process?.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
}
