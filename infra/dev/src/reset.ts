import { rm } from 'node:fs/promises';
import { readArguments } from './arguments.ts';
import { readSettings } from './config.ts';
import { layout } from './layout.ts';
import { endPlatform, isRunning, readRecord } from './platform-file.ts';
import { command, Trouble } from './trouble.ts';

/** `npm run reset`: empties broker and database of `DATA_DIR`; keys and the cache stay. */
await command(async () => {
  readArguments(process.argv.slice(2), {}, 'npm run reset');
  const { DATA_DIR, MONGO_URL, KAFKA_BROKERS } = readSettings();
  if (MONGO_URL || KAFKA_BROKERS) {
    throw new Trouble(
      'Chỉ xóa được dữ liệu do npm start tự lập; hãy bỏ MONGO_URL và KAFKA_BROKERS, hoặc tự xóa ở đó.',
      'Only the data that npm start keeps itself can be emptied; unset MONGO_URL and KAFKA_BROKERS, or empty those yourself.',
    );
  }
  const record = await readRecord(DATA_DIR);
  if (record && (await isRunning(record.holder))) {
    throw new Trouble(
      `Nền tảng đang chạy trên ${DATA_DIR}; hãy chạy npm stop trước.`,
      `A platform is running on ${DATA_DIR}; run npm stop first.`,
    );
  }
  if (record) await endPlatform(record);
  const { kafka, database, logs, platformFile } = layout(DATA_DIR);
  for (const path of [kafka, database, logs, platformFile]) await rm(path, { recursive: true, force: true });
  process.stdout.write(`Đã xóa dữ liệu trong ${DATA_DIR}. · Emptied ${DATA_DIR}.\n`);
});
