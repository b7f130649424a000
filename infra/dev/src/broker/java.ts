import { join } from 'node:path';
import { inherited } from '../config.ts';
import { outputOf } from '../run-command.ts';
import { Trouble } from '../trouble.ts';

/** Kafka 4 runs on 17 and later. */
const oldest = 17;

/** The major version that `java -version` tells of, or null where the text tells of none. */
export function javaVersion(text: string): { full: string; major: number } | null {
  const full = /version "([^"]+)"/.exec(text)?.[1];
  const major = Number(full?.split(/[.+-]/)[0]);
  return full && Number.isInteger(major) ? { full, major } : null;
}

/** @throws Trouble where there is no Java, or one that is too old */
export async function findJava(): Promise<{ command: string; version: string }> {
  const command = inherited.JAVA_HOME ? join(inherited.JAVA_HOME, 'bin', 'java') : 'java';
  const version = javaVersion((await outputOf(command, ['-version'])) ?? '');
  if (!version) {
    throw new Trouble(
      `Không thấy Java; hãy cài Java ${oldest} trở lên (hoặc đặt KAFKA_BROKERS để dùng Kafka có sẵn).`,
      `Java was not found; install Java ${oldest} or later (or set KAFKA_BROKERS to use a Kafka that runs already).`,
    );
  }
  if (version.major < oldest) {
    throw new Trouble(
      `Java ${version.full} quá cũ; Kafka cần Java ${oldest} trở lên.`,
      `Java ${version.full} is too old; Kafka needs Java ${oldest} or later.`,
    );
  }
  return { command, version: version.full };
}
