import { setTimeout as wait } from 'node:timers/promises';
import type { Ask } from '../gateway-client.ts';
import { type Command, mutations } from '../plan/command.ts';
import { documentOf, inputOf, type Outcome, outcomeOf } from './outcome.ts';

/** A command that the platform refused: loading ends with it. */
export class CommandRefused extends Error {
  override name = 'CommandRefused';
  constructor(command: Command, input: unknown, { code, message }: { code: string; message: string }) {
    super(`${command.name}: ${command.mutation} ${JSON.stringify(input)}\n  ${code}: ${message}`);
  }
}

/** Milliseconds: how long another service may take to hear of an organization, and between two tries at most. */
const patience = 20_000;
const longestPause = 1_000;

const passing = new Set(['FORBIDDEN', 'CONFLICT', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']);

/**
 * What may be otherwise in a moment. News of organizations and units travels by Kafka: until a service has it, a registrant is
 * unknown there and the actor's organization covers nothing.
 */
export const mayPass = (code: string): boolean => code.startsWith('UNKNOWN_') || passing.has(code);

/** A token of the administrator, or of the staff that acts for an organization: by the name of the command that registers it. */
export type TokenFor = (as: 'ADMINISTRATOR' | 'STAFF', actingFor: string | undefined) => Promise<string>;

/**
 * Sends a command until it is done; what may pass is tried again for a while, and the idempotency key makes that harmless.
 * @returns the id of what it made or changed
 * @throws CommandRefused
 */
export async function perform(command: Command, ids: ReadonlyMap<string, string>, ask: Ask, tokenFor: TokenFor): Promise<string> {
  const input = inputOf(command, ids);
  const token = await tokenFor(mutations[command.mutation].as, command.actingFor);
  const deadline = performance.now() + patience;
  for (let pause = 20; ; pause = Math.min(pause * 2, longestPause)) {
    const outcome: Outcome = outcomeOf(command, await ask(documentOf(command), { input }, token));
    if ('id' in outcome) return outcome.id;
    if (!mayPass(outcome.code) || performance.now() > deadline) throw new CommandRefused(command, input, outcome);
    await wait(pause);
  }
}
