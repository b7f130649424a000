import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { expect } from 'vitest';
import type { GrievancesService } from './grievances-service.ts';

export type Refused = { readonly code: string; readonly path: readonly string[]; readonly message: string };
export type Done = { readonly record: (Record<string, unknown> & { readonly id: string }) | null; readonly errors: readonly Refused[] };

export const nobody: Actor = { id: 'anonymous', roles: ['PUBLIC'], organizationId: null };
export const leaderOf = (organizationId: string): Actor => ({
  id: `leader-${organizationId}`,
  roles: ['LEADER', 'OFFICER'],
  organizationId,
});

/** `acceptCase` → `AcceptCaseInput`. */
const inputType = (mutation: string) => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** Somebody who commands: each command under a key of its own, unless one is given. */
export function officer(service: GrievancesService, actor: Actor, language = 'en') {
  let keys = 0;
  const send = async (mutation: string, record: string, input: Record<string, unknown>, fields = 'id') => {
    keys += 1;
    const query = `mutation ($input: ${inputType(mutation)}!) {
      done: ${mutation}(input: $input) { record: ${record} { ${fields} } errors { code path message } }
    }`;
    const { data, codes } = await service.ask<{ done: Done }>(
      actor,
      query,
      { input: { idempotencyKey: `key-${keys}`, ...input } },
      language,
    );
    return { codes, record: data?.done?.record ?? null, errors: data?.done?.errors ?? [] };
  };
  return {
    send,
    /** The id of what was changed. Expects that nothing was refused. */
    async done(mutation: string, record: string, input: Record<string, unknown>): Promise<string> {
      const { codes, record: changed, errors } = await send(mutation, record, input);
      expect({ mutation, codes, errors }).toEqual({ mutation, codes: [], errors: [] });
      return changed?.id ?? '';
    },
    /** As `done`, as soon as the organizations in it have arrived. */
    soon(mutation: string, record: string, input: Record<string, unknown>): Promise<string> {
      return eventually(() => this.done(mutation, record, input));
    },
    /** What was refused, by code and field. */
    async refused(mutation: string, record: string, input: Record<string, unknown>) {
      const { errors } = await send(mutation, record, input);
      return errors.map(({ code, path }) => [code, ...path]);
    },
  };
}
