import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import type { Asked } from './queries.ts';

/** What one slice of load showed. */
export type Slice = { readonly cpuMs: number; readonly perSecond: number; readonly rssMb: number };

/** Clock ticks a second, as Linux counts CPU time. */
const ticks = 100;

function usage(pid: number): { readonly cpuMs: number; readonly rssMb: number } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks, rssMb: (Number(fields[21]) * 4096) / 1024 / 1024 };
}

export type Target = { readonly url: string; readonly pid: number; readonly headers: Readonly<Record<string, string>> };

async function post(pool: Pool, path: string, headers: Target['headers'], body: string): Promise<string> {
  const response = await pool.request({ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}: ${text.slice(0, 300)}`);
  return text;
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** Asks every variant once. @returns their data in one form for all gateways, to be compared; @throws Error where one is not answered */
export async function answers({ url, headers }: Target, asked: readonly Asked[]): Promise<readonly string[]> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 8 });
  try {
    const texts = await Promise.all(asked.map((each) => post(pool, pathname, headers, JSON.stringify(each))));
    return texts.map((text) => {
      const { data, errors } = JSON.parse(text) as { data: unknown; errors?: readonly { message: string }[] };
      if (errors) throw new Error(`${url}: ${JSON.stringify(errors[0])}`);
      return JSON.stringify(sorted(data));
    });
  } finally {
    await pool.close();
  }
}

/** Keeps so many connections busy for some seconds, each with the variants in an order of its own. */
export async function load({ url, pid, headers }: Target, asked: readonly Asked[], connections: number, seconds: number): Promise<Slice> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections });
  const bodies = asked.map((each) => JSON.stringify(each));
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const worker = async (first: number): Promise<void> => {
    // Coprime with the number of variants: each worker goes through all of them, none in step with another.
    for (let at = first * 37; performance.now() < end; at += 7) {
      await post(pool, pathname, headers, bodies[at % bodies.length] ?? '');
      answered++;
    }
  };
  const before = usage(pid);
  await Promise.all(Array.from({ length: connections }, (_, index) => worker(index)));
  const after = usage(pid);
  await pool.close();
  return { cpuMs: (after.cpuMs - before.cpuMs) / answered, perSecond: answered / seconds, rssMb: after.rssMb };
}
