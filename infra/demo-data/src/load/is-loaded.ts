import { z } from 'zod';
import type { Ask } from '../gateway-client.ts';
import { facts } from '../plan/facts.ts';

const query = `query ($theme: String!, $year: Int!) {
  emulationProgrammes(first: 1, filter: { name: { eq: $theme }, year: { eq: $year }, status: { eq: CLOSED } }) { nodes { id } }
}`;
const found = z.object({ emulationProgrammes: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });

/** Has the last command of all happened? Where only a part is there, loading goes on: what is done already is not done again. */
export async function isLoaded(ask: Ask, token: string): Promise<boolean> {
  const { data, errors } = await ask(query, { theme: facts.annualTheme, year: facts.year }, token);
  const programmes = found.safeParse(data);
  if (!programmes.success) throw new Error(`Cannot tell whether the data are loaded: ${JSON.stringify(errors)}`);
  return programmes.data.emulationProgrammes.nodes.length > 0;
}
