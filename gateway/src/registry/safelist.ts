import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { UsedOperation } from './broken-operations.ts';

/** The operations of our own clients and the analysts' saved queries, one file each. */
export const operationsFolder = join(import.meta.dirname, '../../operations');

const nameOf = (source: string, file: string): string => {
  const operation = parse(source).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return (operation && 'name' in operation && operation.name?.value) || file;
};

/** Every operation of a folder. @throws Error naming a file that is not GraphQL */
export async function safelist(folder: string = operationsFolder): Promise<readonly UsedOperation[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file), 'utf8');
      return { name: nameOf(source, file), source, from: `operations/${file}` };
    }),
  );
}
