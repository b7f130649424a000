import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { anonymous } from '@danvan/identity';
import { createLog } from '@danvan/runtime';
import { parse } from 'graphql';
import { compiledOperations } from '../../../../../gateway/src/execution/compiled-operations.ts';
import { planner } from '../../../../../gateway/src/execution/planner.ts';
import { runOperation } from '../../../../../gateway/src/execution/run/run.ts';
import { subgraph } from '../../../../../gateway/src/subgraphs/subgraph.ts';

/** What is left when everything is taken away but the compiled executor and Node's HTTP server: no Apollo Server, no limits, no users. */
const [, , supergraphFile = '', port, addresses = '{}'] = process.argv;
const log = createLog('ceiling', 'silent');
const urls: Readonly<Record<string, string>> = JSON.parse(addresses);
const plans = planner(readFileSync(supergraphFile, 'utf8'));
const compiled = compiledOperations(plans);
const masterKey = 'a master key that is used in the bench only';
const calls = new Map(Object.entries(urls).map(([name, url]) => [name, subgraph({ name, url, masterKey, timeoutMs: 5_000, log }).call]));
const documents = new Map<string, { hash: string; document: ReturnType<typeof parse> }>();
const context = {
  requestId: 'bench',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00',
  client: 'bench',
  language: 'en',
  actor: anonymous,
  address: '',
  until: Number.POSITIVE_INFINITY,
  gone: new AbortController().signal,
  seen: { kind: 'query' },
} as const;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const known = documents.get(query) ?? { hash: createHash('sha256').update(query).digest('hex'), document: parse(query) };
    documents.set(query, known);
    const operation = compiled.operation({ hash: known.hash, name: operationName }, known.document);
    if (!operation) throw new Error('the bench asks for what is not compiled');
    const text = JSON.stringify(await runOperation(operation, { schema: plans.schema, given: variables, context, calls }));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  });
}).listen(Number(port), '127.0.0.1');
