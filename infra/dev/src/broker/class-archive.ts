import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../ports.ts';
import type { Jars } from './jars.ts';
import { startKafka } from './kafka-process.ts';

/**
 * The option that gives Java its archive of Kafka's loaded classes, which saves a second of every start. It is made once per
 * Java version, by a start whose data are thrown away.
 */
export async function classArchive(
  java: { command: string; version: string },
  jars: Jars,
  tell: (line: string) => void,
): Promise<string[]> {
  const archive = join(jars.folder, `classes-${java.version}.jsa`);
  if (!existsSync(archive)) {
    tell('Chuẩn bị Kafka lần đầu… · preparing Kafka, once…');
    await train(java.command, jars, archive);
  }
  return [`-XX:SharedArchiveFile=${archive}`];
}

async function train(java: string, jars: Jars, archive: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'danvan-kafka-'));
  const unfinished = `${archive}.${process.pid}`;
  try {
    const [port = 0, controllerPort = 0] = await freePorts(2);
    const kafka = { java, classPath: jars.classPath, folder, logFile: join(folder, 'kafka.log'), port, controllerPort };
    const started = await startKafka({ ...kafka, javaOptions: [`-XX:ArchiveClassesAtExit=${unfinished}`] });
    await started.stop();
    // Without an archive Kafka starts as well, only slower.
    if (existsSync(unfinished)) await rename(unfinished, archive);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(unfinished, { force: true });
  }
}
