import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePorts, settingsFrom, startDatabase } from '../src/index.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'danvan-database-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it('keeps every acknowledged write when the database is killed', async () => {
  const [port] = await freePorts(1);
  const settings = { ...settingsFrom(process.env), MONGO_URL: undefined, MONGO_PORT: port ?? 0, DATA_DIR: dataDir };
  const start = () => startDatabase(settings, () => {});

  const first = await start();
  const writer = await mongoose.createConnection(first.url, { dbName: 'restart' }).asPromise();
  const written: number[] = [];
  for (let number = 0; number < 100; number++) {
    const { acknowledged } = await writer.collection<{ _id: number }>('acknowledged').insertOne({ _id: number });
    if (acknowledged) written.push(number);
  }
  first.process?.signal('SIGKILL');
  await first.process?.ended;

  const second = await start();
  const reader = await mongoose.createConnection(second.url, { dbName: 'restart' }).asPromise();
  const kept = await reader.collection<{ _id: number }>('acknowledged').find().sort({ _id: 1 }).toArray();
  await Promise.all([writer.close(), reader.close()]);
  await second.process?.stop();
  expect(kept.map(({ _id }) => _id)).toEqual(written);
});
