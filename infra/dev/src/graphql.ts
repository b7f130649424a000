import { z } from 'zod';

const answer = z.object({ data: z.unknown(), errors: z.array(z.looseObject({ message: z.string() })).optional() });

/**
 * Asks the gateway one question.
 * @returns the data, or null where the answer holds errors or is not one
 */
export async function askGateway(gatewayUrl: string, query: string, token: string): Promise<unknown> {
  const response = await fetch(gatewayUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(10_000),
  });
  const parsed = answer.safeParse(await response.json());
  return parsed.success && !parsed.data.errors?.length ? parsed.data.data : null;
}
