import { Pool } from 'undici';
import { z } from 'zod';

const answer = z.object({ data: z.unknown(), errors: z.array(z.looseObject({ message: z.string() })).optional() });

/** Asks the gateway over kept connections, as one person. */
export type Client = {
  /** @throws Error with the gateway's message where the answer holds errors, or is not of the form that is asked for */
  ask<Data>(form: z.ZodType<Data>, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  close(): Promise<void>;
};

export function client(url: string, token: string, connections = 32): Client {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections });
  return {
    async ask(form, query, variables = {}) {
      const { body } = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = answer.parse(await body.json());
      if (errors[0]) throw new Error(errors[0].message);
      return form.parse(data);
    },
    close: () => pool.close(),
  };
}
