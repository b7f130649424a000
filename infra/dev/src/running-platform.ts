import { readSettings, type Settings } from './config.ts';
import { platformKeys, type Secrets } from './keys.ts';
import { isRunning, readRecord } from './platform-file.ts';

/** The platform that runs on `DATA_DIR`: its settings with the ports it really has, its secrets, and where its broker and database are. */
export type RunningPlatform = {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly brokers: readonly string[];
  readonly mongoUrl: string;
};

/** @returns null where none runs */
export async function runningPlatform(): Promise<RunningPlatform | null> {
  const asked = readSettings();
  const record = await readRecord(asked.DATA_DIR);
  if (!record || !(await isRunning(record.holder))) return null;
  const settings = { ...asked, ...record.ports };
  const { secrets } = await platformKeys(settings.DATA_DIR);
  return {
    settings,
    secrets,
    brokers: settings.KAFKA_BROKERS ?? [`127.0.0.1:${settings.KAFKA_PORT}`],
    mongoUrl: settings.MONGO_URL ?? `mongodb://127.0.0.1:${settings.MONGO_PORT}/?directConnection=true`,
  };
}
