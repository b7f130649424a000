import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Client } from './client.ts';

const listed = z.object({ organizations: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });
const renamed = z.object({
  renameOrganization: z.object({
    organization: z.object({ id: z.string(), version: z.int() }).nullable(),
    errors: z.array(z.object({ code: z.string() })),
  }),
});

const mutation =
  'mutation ($input: RenameOrganizationInput!) { renameOrganization(input: $input) { organization { id version } errors { code } } }';

/** Ids of some organizations that work. */
export async function someOrganizations(administrator: Client, count: number): Promise<string[]> {
  const query = `{ organizations(first: ${count}, filter: {status: {eq: ACTIVE}}) { nodes { id } } }`;
  const { organizations } = await administrator.ask(listed, query);
  return organizations.nodes.map(({ id }) => id);
}

/** Gives an organization another name. @returns its version after that; @throws Error where it is refused */
export async function rename(administrator: Client, id: string, name: string): Promise<number> {
  const on = Temporal.Now.plainDateISO('UTC').toString();
  const { renameOrganization } = await administrator.ask(renamed, mutation, { input: { idempotencyKey: randomUUID(), id, name, on } });
  const { organization, errors } = renameOrganization;
  if (errors[0] || !organization) throw new Error(errors[0]?.code ?? 'no organization came back');
  return organization.version;
}
