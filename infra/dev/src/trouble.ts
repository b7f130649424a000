import { ConfigError } from '@danvan/runtime';

/** Something that a person has to mend before the platform can go on: one sentence in Vietnamese, one in English. */
export class Trouble extends Error {
  override name = 'Trouble';
  readonly vietnamese: string;
  readonly english: string;
  /** What the process exits with: 2 for a wrong argument, 1 for everything else. */
  readonly exitCode: number;

  constructor(vietnamese: string, english: string, exitCode = 1) {
    super(`${vietnamese}\n${english}`);
    this.vietnamese = vietnamese;
    this.english = english;
    this.exitCode = exitCode;
  }
}

/** Puts any error into the words of a `Trouble`; a bug keeps its stack, which somebody will have to read. */
export function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  if (error instanceof ConfigError) {
    const variables = error.message.split('\n').slice(1).join('\n');
    return new Trouble(`Cấu hình không dùng được:\n${variables}`, error.message);
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Trouble(`Lỗi không mong đợi: ${detail}`, 'This is a bug in infra/dev: please report it with the lines above.');
}

/** Runs the body of a command; its trouble goes to standard error and into the exit code. */
export async function command(body: () => Promise<void> | void): Promise<void> {
  try {
    await body();
  } catch (error) {
    const trouble = asTrouble(error);
    process.stderr.write(`${trouble.message}\n`);
    process.exitCode = trouble.exitCode;
  }
}
