import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKeys, signUserToken } from '@danvan/identity';
import { freePorts, root, waitFor } from '@danvan/infra-dev';
import { subgraphTypeDefs } from '@danvan/subgraph/shared-sdl';
import { compose } from '../../../../gateway/src/supergraph/compose.ts';
import { federationOne } from './federation-one.ts';
import type { Target } from './load.ts';
import { madeUpSchema } from './made-up.ts';
import { type Replay, replay } from './replay.ts';

export const gatewayNames = ['ours', 'stock', 'mercurius', 'ceiling'] as const;
export type GatewayName = (typeof gatewayNames)[number];

/** What each of them is. */
export const described: Readonly<Record<GatewayName, string>> = {
  ours: 'this gateway, every feature on',
  stock: 'Apollo Server and ApolloGateway, as they come',
  mercurius: 'Mercurius gateway, jit',
  ceiling: 'the compiled executor alone on Node’s HTTP server',
};

export type Running = { readonly target: Target; stop(): Promise<void> };

/** Beside the project's packages, with packages of its own: it needs an older graphql. */
const mercurius = join(import.meta.dirname, '../../peers/mercurius');

async function installed(folder: string): Promise<void> {
  if (existsSync(join(folder, 'node_modules'))) return;
  const [code] = await once(spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`${folder}: its packages could not be installed`);
}

const services = ['organizations', 'emulation', 'grievances'] as const;
const sdlOf = (service: string): string => subgraphTypeDefs(join(root, 'services', service, 'schema'));
const tokens = { issuer: 'danvan', audience: 'danvan', lifetime: 3_600 };

async function answering(url: string, headers: Target['headers']): Promise<boolean> {
  const body = JSON.stringify({ query: '{ organizations(first: 1) { nodes { id } } }' });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return response.ok;
}

async function started(
  file: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  url: string,
  headers: Target['headers'],
): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [file, ...parameters], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const up = await waitFor(() => answering(url, headers).catch(() => null), { within: 60_000 });
  if (!up || child.pid === undefined) throw new Error(`${file} does not answer`);
  return {
    target: { url, pid: child.pid, headers },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
  };
}

/** Our three subgraphs' schemas over made-up rows, answered from memory, and what starts each gateway in front of them. */
export async function stage(): Promise<{ start(name: GatewayName): Promise<Running>; replays: readonly Replay[]; close(): Promise<void> }> {
  await installed(mercurius);
  const folder = await mkdtemp(join(tmpdir(), 'danvan-bench-gateway-'));
  const replays = await Promise.all(services.map((service) => replay(madeUpSchema(sdlOf(service)))));
  const urls = Object.fromEntries(services.map((service, index) => [service, replays[index]?.url ?? '']));
  const composition = compose(services.map((name) => ({ name, sdl: sdlOf(name) })));
  if ('errors' in composition) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(
    supergraph,
    composition.supergraphSdl.replace(/url: "http:\/\/([\w-]+)"/g, (_, name: string) => `url: "${urls[name]}"`),
  );
  const one = join(folder, 'federation-one.json');
  await writeFile(one, JSON.stringify(services.map((name) => ({ name, url: urls[name], schema: federationOne(name, sdlOf(name)) }))));
  const { privateKey, jwks } = await developmentKeys();
  await writeFile(join(folder, 'jwks.json'), JSON.stringify(jwks));
  const token = await signUserToken(privateKey, { id: 'analyst-1', roles: ['ANALYST'], organizationId: null }, tokens);
  const peer = (name: string) => join(import.meta.dirname, 'peers', `${name}.ts`);
  const environment = {
    INTERNAL_TOKEN_MASTER_KEY: 'a master key that is used in the bench only',
    JWKS_FILE: join(folder, 'jwks.json'),
    ORGANIZATIONS_URL: urls.organizations,
    EMULATION_URL: urls.emulation,
    GRIEVANCES_URL: urls.grievances,
    // One person asks for all: as much as a whole district does.
    BUDGET_FACTOR: '1000000',
    LOG_LEVEL: 'warn',
  };
  return {
    replays,
    async start(name) {
      const port = String((await freePorts(1))[0]);
      const url = `http://127.0.0.1:${port}/`;
      switch (name) {
        case 'ours':
          return started(join(root, 'gateway/src/main.ts'), [], { ...environment, PORT: port }, `${url}graphql`, {
            authorization: `Bearer ${token}`,
          });
        case 'stock':
          return started(peer('apollo'), [supergraph, port], {}, url, {});
        case 'mercurius':
          return started(join(mercurius, 'gateway.js'), [one, port], {}, `${url}graphql`, {});
        case 'ceiling':
          return started(peer('ceiling'), [supergraph, port, JSON.stringify(urls)], {}, url, {});
      }
    },
    async close() {
      await Promise.all(replays.map((each) => each.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
