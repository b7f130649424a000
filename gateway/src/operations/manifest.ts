import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';

const folder = join(import.meta.dirname, '../../operations');

/** What identifies an operation: of its text as it is sent, to the byte. */
export const idOf = (body: string): string => createHash('sha256').update(body).digest('hex');

function entry(file: string) {
  const body = readFileSync(join(folder, file), 'utf8').trim();
  const operations = parse(body).definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || !operation?.name) throw new Error(`gateway/operations/${file}: one operation with a name is expected`);
  return { id: idOf(body), name: operation.name.value, type: operation.operation, body };
}

/** The manifest's text, as the files in gateway/operations make it. @throws Error naming a file that does not hold one named operation */
export function manifestText(): string {
  const operations = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map(entry);
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
