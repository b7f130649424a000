import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../../..');

const shape = z.object({
  GATEWAY_URL: z.url().default('http://127.0.0.1:4000/graphql'),
  /** Where the platform keeps the key that signs development tokens. */
  DATA_DIR: z
    .string()
    .default(join(root, '.data'))
    .transform((path) => resolve(path)),
  TOKEN_ISSUER: z.string().min(1).default('danvan'),
  TOKEN_AUDIENCE: z.string().min(1).default('danvan'),
});

export type Config = z.output<typeof shape>;

/** @throws Error naming every variable that cannot be used */
export function readConfig(): Config {
  const read = shape.safeParse(process.env);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
