import {
  type AggregateDocument,
  type AggregateStore,
  type CommandMeta,
  type Outcome,
  type Page,
  type Position,
  pageOf,
  toState,
} from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import type { Step } from '../domain/act/act.ts';
import { organizationAfter, unitAfter } from '../domain/act/shown.ts';
import { pathKey } from '../domain/keys.ts';
import type { Organization, OrganizationCommand } from '../domain/organization/types.ts';
import type { Reroute } from '../domain/reroute.ts';
import type { Unit, UnitCommand } from '../domain/unit/types.ts';
import type { ActInHand } from './structure-model.ts';

type Rows<State extends { readonly id: string }> = Model<AggregateDocument<State>>;
type Keeping<State extends { readonly id: string }, Command> = AggregateStore<State, Command> & { readonly model: Rows<State> };
export type Kept = { readonly units: Keeping<Unit, UnitCommand>; readonly organizations: Keeping<Organization, OrganizationCommand> };

/** So many commands of a follow-up are under way at once. */
const abreast = 8;

const metaOf = ({ actor, at, traceparent }: ActInHand, idempotencyKey: string, input: unknown): CommandMeta => ({
  actor,
  now: new Date(at),
  idempotencyKey,
  input,
  traceparent,
});

/** A command of an act was held against everything when the act was planned: a refusal now is a fault of ours. */
function assertDone<State>(outcome: Outcome<State>, act: ActInHand, step: Step): void {
  if (!outcome.ok) throw new Error(`act ${act.id}: ${step.command.type} of ${step.id} was refused with ${outcome.refusal.code}`);
}

/** The first step carries the caller's own key and input, so that a repeat is known; each other one has a key of its own. */
const metaOfStep = (act: ActInHand, index: number): CommandMeta =>
  index === 0 ? metaOf(act, act.idempotencyKey, act.input) : metaOf(act, `${act.id}/${act.at}#${index}`, { act: act.id, step: index });

async function take(step: Step, index: number, act: ActInHand, { units, organizations }: Kept): Promise<void> {
  const meta = metaOfStep(act, index);
  if (step.aggregate === 'unit') assertDone(await units.execute(step.id, step.command, meta), act, step);
  else assertDone(await organizations.execute(step.id, step.command, meta), act, step);
}

type Registration = Extract<Step, { aggregate: 'organization' }>;
const isRegistration = (step: Step): step is Registration => step.aggregate === 'organization' && step.command.type === 'register';

/** An import's many registrations by one write; those that an interrupted one has made stay as they are. */
const registerAll = (act: ActInHand, { organizations }: Kept): Promise<void> =>
  organizations.createMany(
    act.steps.filter(isRegistration).map(({ id, command }, index) => ({ id, command, meta: metaOfStep(act, index) })),
  );

async function inTurns<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) await work(item, index);
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

/** Every row that some way leads through, page after page: a row changed meanwhile comes once more or not, and a repeat changes nothing. */
async function* through<State extends { readonly id: string }>(model: Rows<State>, anchor: string): AsyncGenerator<readonly State[]> {
  let after: Position | null = null;
  for (;;) {
    const page: Page<AggregateDocument<State>> = await pageOf(model, { match: {}, anchor, orderBy: '_id', after, first: 200 });
    yield page.rows.map(({ row }) => toState(row));
    after = page.rows.at(-1)?.position ?? null;
    if (!page.hasNextPage) return;
  }
}

const changes = <State>(before: State, after: State): boolean => JSON.stringify(before) !== JSON.stringify(after);

async function follow(reroute: Reroute, index: number, act: ActInHand, { units, organizations }: Kept): Promise<void> {
  const { of, through: place, to, level, on } = reroute;
  const legalBasis = act.steps[0].command.legalBasis ?? null;
  const meta = (id: string) => metaOf(act, `${act.id}/${act.at}~${index}:${id}`, { act: act.id, reroute: index });
  const anchor = pathKey(of, place);
  if (of === 'UNIT')
    for await (const rows of through<Unit>(units.model, anchor)) {
      const concerned = rows.filter((unit) => changes(unit, unitAfter(unit, [reroute])));
      await inTurns(
        concerned,
        async ({ id }) => void (await units.execute(id, { type: 'reroute', through: place, to, on, legalBasis }, meta(id))),
      );
    }
  for await (const rows of through<Organization>(organizations.model, anchor)) {
    const concerned = rows.filter((organization) => changes(organization, organizationAfter(organization, [reroute])));
    const command = { type: 'reroute', of, through: place, to, level, on, legalBasis } as const;
    await inTurns(concerned, async ({ id }) => void (await organizations.execute(id, command, meta(id))));
  }
}

/**
 * Does everything that an act comes to. May be begun again at any point, also by another process: each command has its own key, and a
 * reroute changes nothing where it has been. @param onSteps called once the commands are done, before the reroutes
 */
export async function carryOut(act: ActInHand, kept: Kept, onSteps: () => Promise<void>): Promise<void> {
  const [first, ...others] = act.steps;
  if (act.steps.length > 1 && act.steps.every(isRegistration)) await registerAll(act, kept);
  else {
    await take(first, 0, act, kept);
    await inTurns(others, (step, index) => take(step, index + 1, act, kept));
  }
  if (act.reroutes.length === 0) return;
  await onSteps();
  for (const [index, reroute] of act.reroutes.entries()) await follow(reroute, index, act, kept);
}
