import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble } from '../trouble.ts';

/** What keeps the data: MongoDB itself, or one of its two surrogates for development. */
export const kinds = ['mongod', 'rs', 'py'] as const;
export type DatabaseKind = (typeof kinds)[number];

const markerIn = (folder: string) => join(folder, 'kind');

/**
 * Data stay with the database that wrote them: its files suit no other, and Kafka's topics tell of the same records.
 * @param asked what `DATABASE` insists on
 * @param best the first of the order that is here; looked for only when nothing else decides
 * @throws Trouble where `asked` and the data contradict each other
 */
export async function chooseKind(
  folder: string,
  asked: DatabaseKind | undefined,
  best: () => Promise<DatabaseKind>,
): Promise<DatabaseKind> {
  const written = await readFile(markerIn(folder), 'utf8').catch(() => '');
  const keeper = kinds.find((kind) => kind === written);
  if (keeper && asked && keeper !== asked) {
    throw new Trouble(
      `Dữ liệu trong ${folder} do «${keeper}» ghi, không dùng được với DATABASE=${asked}; hãy chạy npm run reset hoặc đổi DATA_DIR.`,
      `The data in ${folder} were written by «${keeper}», not by DATABASE=${asked}; run npm run reset, or set another DATA_DIR.`,
    );
  }
  return keeper ?? asked ?? (await best());
}

/** From now on the data in `folder` are this database's. */
export async function keepKind(folder: string, kind: DatabaseKind): Promise<void> {
  await writeFile(markerIn(folder), kind);
}
