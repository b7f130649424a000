import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Settings } from './config.ts';
import { layout } from './layout.ts';
import { runCommand } from './run-command.ts';
import { Trouble } from './trouble.ts';

/** Builds the analysts' web page where it has not been built; the gateway serves what is there. */
export async function buildWorkbench(settings: Settings, tell: (line: string) => void): Promise<void> {
  const folder = join(root, 'gateway/workbench');
  if (existsSync(join(folder, 'dist/index.html'))) return;
  tell('Dựng trang làm việc… · building the workbench…');
  const logFile = join(layout(settings.DATA_DIR).logs, 'workbench-build.log');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if ((await runCommand(process.execPath, [vite, 'build'], { cwd: folder, logFile })) !== 0) {
    throw new Trouble(`Không dựng được trang làm việc; xem ${logFile}.`, `The workbench could not be built; see ${logFile}.`);
  }
}

/** Loads the demonstration data where the database is empty: the loader looks for itself, and shows its own progress. */
export async function loadDemoData(settings: Settings, gatewayUrl: string): Promise<void> {
  const env = { ...tokenEnvironment(settings), GATEWAY_URL: gatewayUrl };
  if ((await runCommand(process.execPath, [join(root, 'infra/demo-data/src/main.ts')], { env })) !== 0) {
    throw new Trouble(
      'Không nạp được dữ liệu trình diễn; xem các dòng trên.',
      'The demonstration data could not be loaded; see the lines above.',
    );
  }
}

const tokenEnvironment = ({ DATA_DIR, TOKEN_ISSUER, TOKEN_AUDIENCE }: Settings) => ({ DATA_DIR, TOKEN_ISSUER, TOKEN_AUDIENCE });
