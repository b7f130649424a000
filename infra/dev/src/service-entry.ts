import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inherited, readSettings, root } from './config.ts';
import { type Environment, type ServiceName, serviceEnvironment } from './environments.ts';
import { own } from './processes.ts';
import { runningPlatform } from './running-platform.ts';
import { Trouble } from './trouble.ts';

/** The environment of each service of the platform that runs on `DATA_DIR`. @throws Trouble where none runs */
export async function runningEnvironment(): Promise<(service: ServiceName) => Environment> {
  const platform = await runningPlatform();
  if (!platform) {
    const { DATA_DIR } = readSettings();
    throw new Trouble(
      `Không có nền tảng nào chạy trên ${DATA_DIR}; hãy chạy npm start trước.`,
      `No platform runs on ${DATA_DIR}; run npm start first.`,
    );
  }
  return (service) => serviceEnvironment(platform.settings, service, platform);
}

/** Runs a service's own entry to its end: it alone knows what it keeps. @returns its exit code and what it printed */
export async function runEntry(service: ServiceName, entry: string, env: Environment, args: readonly string[]) {
  const path = join(root, 'services', service, 'src', entry);
  const child = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', path, ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  own(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  return { code, text };
}
