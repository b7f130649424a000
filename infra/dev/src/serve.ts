import type { Settings } from './config.ts';
import { type Platform, startPlatform } from './platform.ts';
import { hold } from './platform-file.ts';
import { stopEverything } from './processes.ts';
import type { Trouble } from './trouble.ts';

/** A platform that this process holds until it is told to leave. */
export type Served = {
  readonly platform: Platform;
  /** Says what went wrong, stops the platform and ends this process with 1; says nothing when it is leaving already. */
  fail(trouble: Trouble): Promise<never>;
};

const never = new Promise<never>(() => {});

/** What others on this machine may want to know of a platform that runs. */
function facts({ gatewayUrl, database, settings }: Platform) {
  const ports = Object.fromEntries(Object.entries(settings).filter(([variable]) => variable.endsWith('_PORT'))) as Record<string, number>;
  return { gatewayUrl, database, ports };
}

/**
 * Starts the platform and holds it: SIGINT and SIGTERM stop everything in order and end this process with 0 (130 while it still starts); a part that fails
 * ends it with 1.
 * @throws Trouble where the platform cannot start
 */
export async function serve(settings: Settings, tell: (line: string) => void): Promise<Served> {
  const held = await hold(settings.DATA_DIR);
  let platform: Platform | undefined;
  let leaving = false;
  const leave = async (code: number): Promise<never> => {
    if (leaving) return never;
    leaving = true;
    await (platform ? platform.stop() : stopEverything());
    await held.release();
    process.exit(code);
  };
  const asked = () => {
    if (!leaving) tell('Đang dừng… · stopping…');
    void leave(platform ? 0 : 130);
  };
  process.on('SIGINT', asked).on('SIGTERM', asked).on('SIGHUP', asked);
  const fail = async (trouble: Trouble): Promise<never> => {
    if (!leaving) process.stderr.write(`${trouble.message}\n`);
    return leave(1);
  };
  try {
    platform = await startPlatform({
      settings,
      tell,
      onFailure: (trouble) => void fail(trouble),
      onStarted: (processes) => void held.record({ processes }),
    });
    await held.record({ processes: platform.processes(), ...facts(platform) });
    return { platform, fail };
  } catch (error) {
    if (leaving) return never;
    await platform?.stop();
    await held.release();
    throw error;
  }
}
