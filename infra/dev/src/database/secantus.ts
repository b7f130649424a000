import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf, runCommand } from '../run-command.ts';
import { Trouble } from '../trouble.ts';

export const rsVersion = '0.5.3-beta.196';
const pyVersion = '0.7.0b3';

/** Where `npm run database:build` puts the one that is built from source. */
export const rsFolder = (cacheDir: string) => join(cacheDir, `secantusd-rs-${rsVersion}`);

/** @returns the program that `npm run database:build` made, or null where it has not been run */
export function builtRs(cacheDir: string): string | null {
  const program = join(rsFolder(cacheDir), 'bin', 'secantusd-rs');
  return existsSync(program) ? program : null;
}

/**
 * The one from PyPI, put once into a virtual environment of its own; a marker written last says that it is whole.
 * @throws Trouble where Python is missing or too old, or the download fails
 */
export async function installedPy(cacheDir: string, tell: (line: string) => void): Promise<string> {
  const folder = join(cacheDir, `secantusd-py-${pyVersion}`);
  const complete = join(folder, '.complete');
  if (!existsSync(complete)) {
    await requirePython();
    tell('Tải cơ sở dữ liệu phát triển… · downloading the development database…');
    await install(cacheDir, folder);
    await writeFile(complete, '');
  }
  return join(folder, 'bin', 'secantusd-py');
}

async function requirePython(): Promise<void> {
  const version = /Python 3\.(\d+)/.exec((await outputOf('python3', ['--version'])) ?? '');
  if (!version || Number(version[1]) < 10) {
    throw new Trouble(
      'Không thấy Python 3.10 trở lên (python3); hãy cài, hoặc đặt MONGO_URL để dùng MongoDB có sẵn.',
      'Python 3.10 or later (python3) was not found; install it, or set MONGO_URL to use a MongoDB that runs already.',
    );
  }
}

async function install(cacheDir: string, folder: string): Promise<void> {
  const logFile = join(cacheDir, 'secantusd-py-install.log');
  await mkdir(cacheDir, { recursive: true });
  // A virtual environment cannot be moved, so it is made in its place; what a broken start left there goes first.
  await rm(folder, { recursive: true, force: true });
  const made = await runCommand('python3', ['-m', 'venv', folder], { logFile });
  const pip = ['install', '--quiet', '--disable-pip-version-check', '--no-input', `secantusdb==${pyVersion}`];
  const installed = made === 0 && (await runCommand(join(folder, 'bin', 'pip'), pip, { logFile })) === 0;
  if (!installed) {
    throw new Trouble(
      `Không cài được cơ sở dữ liệu phát triển từ PyPI; xem ${logFile}.`,
      `The development database could not be installed from PyPI; see ${logFile}.`,
    );
  }
}
