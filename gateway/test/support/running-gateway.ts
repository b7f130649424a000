import '../../src/config.ts';
import { developmentKeys, type Role, signUserToken, userTokenVerifier } from '@danvan/identity';
import { createLog, start } from '@danvan/runtime';
import { type GatewayOptions, gateway } from '../../src/gateway.ts';
import { compose } from '../../src/supergraph/compose.ts';
import { emulationSdl, organizationsSdl } from './services.ts';

export const masterKey = 'a master key that is used in tests only';
const tokens = { issuer: 'danvan', audience: 'danvan' };
const officer = { id: 'officer-1', roles: ['OFFICER'], organizationId: 'tay-ho' } as const;

export type GraphAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly extensions?: unknown;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
};

function supergraph(): string {
  const composition = compose([
    { name: 'organizations', sdl: organizationsSdl },
    { name: 'emulation', sdl: emulationSdl },
  ]);
  if ('errors' in composition) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition.supergraphSdl;
}

/** A gateway in this process, on real HTTP, in front of the given addresses. */
export async function runningGateway(subgraphs: Record<string, string>, options: Partial<GatewayOptions> = {}) {
  const { privateKey, jwks } = await developmentKeys();
  const log = createLog('gateway', 'silent');
  const { parts, address, swap } = gateway({
    host: '127.0.0.1',
    port: 0,
    supergraphSdl: supergraph(),
    subgraphs,
    masterKey,
    verify: userTokenVerifier({ ...tokens, jwks }),
    timeoutMs: 1000,
    patienceMs: 5000,
    introspection: true,
    kafka: null,
    safelist: new Map(),
    safelistOnly: false,
    budgetFactor: 1,
    workbenchDist: '/nowhere',
    log,
    ...options,
  });
  const running = await start({ name: 'gateway', parts, log, fail: (reason) => expectNoFailure(reason) });
  const fetchGraph = async (init: RequestInit, path = ''): Promise<GraphAnswer> => {
    const response = await fetch(`${address()}/graphql${path}`, { ...init, method: init.method ?? 'POST' });
    const body = (await response.json()) as Omit<GraphAnswer, 'status' | 'headers'>;
    return { ...body, status: response.status, headers: response.headers };
  };
  return {
    address,
    swap,
    stop: running.stop,
    token: (lifetime = 60, role: Role = 'OFFICER') => signUserToken(privateKey, { ...officer, roles: [role] }, { ...tokens, lifetime }),
    fetchGraph,
    ask: (query: string, variables?: unknown, headers: Record<string, string> = {}) =>
      fetchGraph({ headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) }),
  };
}

function expectNoFailure(reason: unknown): never {
  throw reason;
}

export type RunningGateway = Awaited<ReturnType<typeof runningGateway>>;
