import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../config.ts';
import { runCommand } from '../run-command.ts';
import { Trouble } from '../trouble.ts';

const pom = join(root, 'infra/dev/kafka/pom.xml');

/** Kafka's jars in the cache. */
export type Jars = { readonly folder: string; readonly classPath: string };

/**
 * Kafka's jars, downloaded once. They get their place by a rename when all are here, so a broken download never counts as done.
 * @throws Trouble where Maven is missing or could not download them
 */
export async function kafkaJars(cacheDir: string, tell: (line: string) => void): Promise<Jars> {
  const folder = join(
    cacheDir,
    `kafka-${createHash('sha256')
      .update(await readFile(pom))
      .digest('hex')
      .slice(0, 12)}`,
  );
  if (!existsSync(folder)) {
    tell('Tải Apache Kafka… · downloading Apache Kafka…');
    await download(cacheDir, folder);
  }
  const jars = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort();
  // One fixed order: an archive of classes is only good for the class path that it was made with.
  return { folder, classPath: jars.map((name) => join(folder, name)).join(process.platform === 'win32' ? ';' : ':') };
}

async function download(cacheDir: string, folder: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const temporary = await mkdtemp(join(cacheDir, 'kafka-download-'));
  const logFile = join(cacheDir, 'kafka-download.log');
  const copy = ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${temporary}`];
  try {
    const code = await runCommand('mvn', copy, { logFile });
    if (code === 'MISSING') {
      throw new Trouble(
        'Không thấy Maven (mvn); hãy cài Maven để tải Kafka (hoặc đặt KAFKA_BROKERS để dùng Kafka có sẵn).',
        'Maven (mvn) was not found; install it so that Kafka can be downloaded (or set KAFKA_BROKERS to use a Kafka that runs already).',
      );
    }
    if (code !== 0) {
      throw new Trouble(`Không tải được Kafka; xem ${logFile}.`, `Kafka could not be downloaded; see ${logFile}.`);
    }
    // Another start may have been quicker: then its folder is as good as ours.
    if (!existsSync(folder)) await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
