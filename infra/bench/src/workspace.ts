import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, readSettings, type Settings, settingsFrom } from '@danvan/infra-dev';

/** Settings of a platform beside every other: its own ports, an empty data folder that `remove` takes away again. */
export async function workspace(): Promise<{ settings: Settings; remove(): Promise<void> }> {
  const { CACHE_DIR, DATABASE } = readSettings();
  const dataDir = await mkdtemp(join(tmpdir(), 'danvan-bench-'));
  const [gateway, organizations, emulation, grievances, kafka, controller, mongo] = (await freePorts(7)).map(String);
  const settings = settingsFrom({
    DATA_DIR: dataDir,
    CACHE_DIR,
    DATABASE,
    GATEWAY_PORT: gateway,
    ORGANIZATIONS_PORT: organizations,
    EMULATION_PORT: emulation,
    GRIEVANCES_PORT: grievances,
    KAFKA_PORT: kafka,
    KAFKA_CONTROLLER_PORT: controller,
    MONGO_PORT: mongo,
    LOG_LEVEL: 'warn',
  });
  return { settings, remove: () => rm(dataDir, { recursive: true, force: true }) };
}
