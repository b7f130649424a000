import { Pool } from 'undici';
import { z } from 'zod';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.looseObject({ code: z.string().optional() }).optional() }))
    .default([]),
});

export type Answer = z.output<typeof answer>;

export type Ask = (query: string, variables: Readonly<Record<string, unknown>>, token: string | null) => Promise<Answer>;

/** Milliseconds for one request. */
const patience = 15_000;

/** Asks the gateway over a few kept connections. `ask` throws where nobody answers, or not in GraphQL's form. */
export function gatewayClient(url: string, connections: number): { ask: Ask; close(): Promise<void> } {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections });
  const ask: Ask = async (query, variables, token) => {
    const { body } = await pool.request({
      method: 'POST',
      path: pathname + search,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'vi',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      headersTimeout: patience,
      bodyTimeout: patience,
    });
    return answer.parse(await body.json());
  };
  return { ask, close: () => pool.close() };
}
