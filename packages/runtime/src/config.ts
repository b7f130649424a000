import { z } from 'zod';

/** The environment holds something that cannot be used; the message names every bad variable at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** A TCP port, 1–65535 (0 lets the system choose). */
export const port = () => z.coerce.number().int().min(0).max(65_535);
/** A comma-separated list of `host:port`. */
export const hostList = () =>
  z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim()))
    .pipe(z.array(z.string().regex(/^[^\s:]+:\d+$/, 'is not a comma-separated list of host:port')).min(1));
/** A MongoDB connection string. */
export const mongoUrl = () => z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/, 'is not a mongodb:// address');
/** A secret of at least 32 characters; never printed. */
export const secret = () => z.string().min(32, 'is shorter than 32 characters');
/** An http(s) address. */
export const httpUrl = () => z.string().regex(/^https?:\/\/\S+$/, 'is not an http(s):// address');

type Shape = Readonly<Record<string, z.ZodType>>;
type Config<S extends Shape> = { readonly [K in keyof S]: z.output<S[K]> };

/**
 * Reads a configuration from environment variables.
 * @throws ConfigError naming every missing or unusable variable, without its value
 */
export function parseConfig<S extends Shape>(shape: S, env: Readonly<Record<string, string | undefined>>): Config<S> {
  const result = z
    .object(shape)
    .safeParse(Object.fromEntries(Object.keys(shape).map((key) => [key, env[key] === '' ? undefined : env[key]])));
  if (result.success) return result.data as Config<S>;
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${env[String(issue.path[0])] === undefined ? 'is not set' : issue.message}`;
  });
  throw new ConfigError(`The configuration cannot be used:\n${lines.join('\n')}`);
}

/** `parseConfig` over this process's environment; on error prints the one message and exits with 1. */
export function readConfig<S extends Shape>(shape: S): Config<S> {
  try {
    return parseConfig(shape, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
