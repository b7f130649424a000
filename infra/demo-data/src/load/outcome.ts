import { z } from 'zod';
import type { Answer } from '../gateway-client.ts';
import { type Command, type IdOf, type InputValue, idempotencyKey, mutations } from '../plan/command.ts';

/** What came of one command: the id of what it made or changed, or why not. */
export type Outcome = { readonly id: string } | { readonly code: string; readonly message: string };

const payload = z.record(
  z.string(),
  z.union([z.record(z.string(), z.string()), z.array(z.looseObject({ code: z.string(), message: z.string() })), z.null()]),
);

export function documentOf({ mutation }: Command): string {
  const { input, result, key } = mutations[mutation];
  return `mutation ($input: ${input}!) { done: ${mutation}(input: $input) { ${result} { ${key} } errors { code message } } }`;
}

const isReference = (value: unknown): value is IdOf => typeof value === 'object' && value !== null && 'idOf' in value;

/** The input as the API takes it: ids in the place of references, nothing where there is nothing to say. */
export function inputOf(command: Command, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const idFor = ({ idOf }: IdOf) => {
    const id = ids.get(idOf);
    if (id === undefined) throw new Error(`${command.name} refers to ${idOf}, which does not exist`);
    return id;
  };
  const resolved = (value: InputValue): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    return isReference(value) ? idFor(value) : value;
  };
  const said = Object.entries(command.input).filter(([, value]) => value !== null);
  return { idempotencyKey: idempotencyKey(command), ...Object.fromEntries(said.map(([field, value]) => [field, resolved(value)])) };
}

export function outcomeOf({ mutation }: Command, { data, errors }: Answer): Outcome {
  const { result, key } = mutations[mutation];
  const [failure] = errors;
  if (failure) return { code: failure.extensions?.code ?? 'UNKNOWN', message: failure.message };
  const done = payload.safeParse(data?.done);
  if (!done.success) return { code: 'UNREADABLE', message: 'the answer is not a payload' };
  const thing = done.data[result];
  const refusals = done.data.errors;
  if (Array.isArray(refusals) && refusals[0]) return { code: refusals[0].code, message: refusals[0].message };
  const id = thing && !Array.isArray(thing) ? thing[key] : undefined;
  return id === undefined ? { code: 'UNREADABLE', message: 'the payload holds nothing' } : { id };
}
