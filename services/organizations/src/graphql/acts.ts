import type { Refusal } from '@danvan/aggregate-store';
import { asPayload, commandMeta, refusedPayload } from '@danvan/subgraph';
import type { Planned } from '../domain/act/act.ts';
import { organizationRefusals } from '../domain/organization/refusals.ts';
import type { Organization } from '../domain/organization/types.ts';
import { unitRefusals } from '../domain/unit/refusals.ts';
import type { Unit } from '../domain/unit/types.ts';
import type { About } from '../persistence/structure.ts';
import type { Context } from './context.ts';

type KeyedInput = Parameters<typeof commandMeta>[1];
type Act = {
  readonly about: About;
  readonly input: KeyedInput;
  plan(): Promise<Planned<string>>;
  /** Whose state the payload shows; what the act is about unless said. */
  readonly answer?: string;
};

/** Performs an act on units. @returns the payload with the unit that it answers with, as it is after it */
export async function unitAct({ about, input, plan, answer = about.id }: Act, context: Context) {
  const performed = await context.structure.perform(about, plan, await commandMeta(context, input));
  if (!performed.ok) return refusedPayload('administrativeUnit', performed.refusal, unitRefusals, context);
  const state = await context.units.load(answer);
  return state
    ? asPayload<Unit, 'administrativeUnit'>('administrativeUnit', unitRefusals, context)({ ok: true, state, replayed: false })
    : refusedPayload('administrativeUnit', notFound, unitRefusals, context);
}

/** Performs an act on organizations. @returns the payload with the organization that it answers with, as it is after it */
export async function organizationAct({ about, input, plan, answer = about.id }: Act, context: Context) {
  const performed = await context.structure.perform(about, plan, await commandMeta(context, input));
  if (!performed.ok) return refusedPayload('organization', performed.refusal, organizationRefusals, context);
  const state = await context.organizations.load(answer);
  return state
    ? asPayload<Organization, 'organization'>('organization', organizationRefusals, context)({ ok: true, state, replayed: false })
    : refusedPayload('organization', notFound, organizationRefusals, context);
}

const notFound: Refusal = { code: 'NOT_FOUND', details: {} };
