import { rm } from 'node:fs/promises';
import { readArguments } from './arguments.ts';
import { readSettings } from './config.ts';
import { layout } from './layout.ts';
import { endPlatform, readRecord } from './platform-file.ts';
import { command } from './trouble.ts';

/** `npm stop`: ends the platform that runs on `DATA_DIR`, and what one that was killed has left. */
await command(async () => {
  readArguments(process.argv.slice(2), {}, 'npm stop');
  const { DATA_DIR } = readSettings();
  const record = await readRecord(DATA_DIR);
  if (!record) {
    process.stdout.write(`Không có nền tảng nào chạy trên ${DATA_DIR}.\nNo platform runs on ${DATA_DIR}.\n`);
    return;
  }
  await endPlatform(record);
  await rm(layout(DATA_DIR).platformFile, { force: true });
  process.stdout.write('Đã dừng. · Stopped.\n');
});
