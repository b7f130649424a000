import { parseArgs } from 'node:util';

export type Command =
  | { readonly verb: 'check'; readonly service: string | null }
  | {
      readonly verb: 'publish';
      readonly service: string;
      readonly version: string | null;
      readonly url: string | null;
      readonly acceptsBreaking: string | null;
    }
  | { readonly verb: 'status' }
  | { readonly verb: 'history'; readonly service: string | null };

export const usage = `npm run schema -- check [<service>]
                   publish <service> [--version <v>] [--url <address>] [--accept-breaking "<why>"]
                   status
                   history [<service>]`;

const options = { version: { type: 'string' }, url: { type: 'string' }, 'accept-breaking': { type: 'string' } } as const;

/** What was asked for; null where it is not one of ours. */
export function commandIn(args: readonly string[]): Command | null {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, service = null, ...more] = positionals;
    if (more.length > 0 || (verb !== 'publish' && Object.keys(values).length > 0)) return null;
    if (verb === 'check' || verb === 'history') return { verb, service };
    if (verb === 'status') return service === null ? { verb } : null;
    if (verb !== 'publish' || service === null || values['accept-breaking'] === '') return null;
    return {
      verb,
      service,
      version: values.version ?? null,
      url: values.url ?? null,
      acceptsBreaking: values['accept-breaking'] ?? null,
    };
  } catch {
    return null;
  }
}
