import {
  type CommandMeta,
  digestOf,
  IdempotencyKeyReused,
  keyFor,
  type Refusal,
  type RememberedKey,
  VersionConflict,
} from '@danvan/aggregate-store';
import type { Model } from 'mongoose';
import type { Plan, Planned } from '../domain/act/act.ts';
import type { Reroute } from '../domain/reroute.ts';
import { carryOut, type Kept } from './carry-out.ts';
import type { ActInHand, StructureDocument } from './structure-model.ts';

const theOne = 'structure';
/** How often a reader looks whether the commands of an act in hand are done, milliseconds; they take a few. */
const glance = 5;
const glances = 400;

/** Either the act is done (or was done before under the same key), or why it is refused. */
export type Performed = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** The unit or organization that an act is about, and what is done to it: where its key is remembered. */
export type About = { readonly aggregate: 'unit' | 'organization'; readonly id: string; readonly type: string };

type Planning = () => Promise<Planned<string> | { readonly ok: true; readonly plan: null }>;

export type Structure = {
  /**
   * Performs an act: plans it on what stands, makes it the act in hand, carries it out. Acts go one after the other over all
   * replicas, so what `plan` reads does not change under it; a plan of null has nothing to do. A repeat of the key does nothing.
   * @throws IdempotencyKeyReused, VersionConflict
   */
  perform(about: About | null, plan: Planning, meta: CommandMeta): Promise<Performed>;
  /** The reroutes that are under way, for readers: what they have not reached yet is shown as if they had. */
  underWay(): Promise<readonly Reroute[]>;
  /** Carries out an act that somebody left in hand. @returns whether there was one */
  resume(): Promise<boolean>;
};

const actId = ({ actor, idempotencyKey }: CommandMeta): string => keyFor(actor.id, idempotencyKey);

function inHand(plan: Plan, meta: CommandMeta): ActInHand {
  const { actor, now, idempotencyKey, input, traceparent = null } = meta;
  return { ...plan, id: actId(meta), actor, at: now.toISOString(), idempotencyKey, input, traceparent, stepsDone: false };
}

/** One in this process at a time; the document keeps the order between processes. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Was this done before? @throws IdempotencyKeyReused for another command under the key, VersionConflict for an old version */
async function isRepeat({ units, organizations }: Kept, { aggregate, id, type }: About, meta: CommandMeta): Promise<boolean> {
  const model = (aggregate === 'unit' ? units : organizations).model as unknown as Model<{ version: number; keys: RememberedKey[] }>;
  const found = await model.findOne({ _id: id }, { version: 1, keys: 1 }).lean<{ version: number; keys: RememberedKey[] }>();
  const known = found?.keys.find(({ key }) => key === actId(meta));
  if (known && known.digest !== digestOf([aggregate, id, type, meta.input]))
    throw new IdempotencyKeyReused(`idempotency key used before with another command on ${id}`);
  if (!known && typeof meta.expectedVersion === 'number' && meta.expectedVersion !== (found?.version ?? 0))
    throw new VersionConflict(`${aggregate} ${id} is not at version ${meta.expectedVersion}`);
  return known !== undefined;
}

/** The order of acts on the apparatus, kept in one document; see docs/decisions on acts in order. */
export function structure(model: Model<StructureDocument>, kept: Kept): Structure {
  const oneByOne = queue();
  const read = () => model.findOne({ _id: theOne }).lean<StructureDocument>();

  const begin = async (version: number, act: ActInHand): Promise<boolean> => {
    if (version === 0) await model.updateOne({ _id: theOne }, { $setOnInsert: { version: 0, act: null } }, { upsert: true });
    const { matchedCount } = await model.updateOne({ _id: theOne, version, act: null }, { $set: { act }, $inc: { version: 1 } });
    return matchedCount === 1;
  };

  const finish = async (act: ActInHand): Promise<void> => {
    const ofThisAct = { _id: theOne, 'act.id': act.id, 'act.at': act.at };
    await carryOut(act, kept, async () => {
      await model.updateOne(ofThisAct, { $set: { 'act.stepsDone': true } });
    });
    await model.updateOne(ofThisAct, { $set: { act: null } });
  };

  const attempt = async (about: About | null, plan: Planning, meta: CommandMeta): Promise<Performed | null> => {
    const now = await read();
    if (now?.act) {
      await finish(now.act);
      return null;
    }
    if (about && (await isRepeat(kept, about, meta))) return { ok: true };
    const planned = await plan();
    if (!planned.ok) return planned;
    if (planned.plan === null) return { ok: true };
    const act = inHand(planned.plan, meta);
    if (!(await begin(now?.version ?? 0, act))) return null;
    await finish(act);
    return { ok: true };
  };

  return {
    perform: (about, plan, meta) =>
      oneByOne(async () => {
        for (;;) {
          const performed = await attempt(about, plan, meta);
          if (performed) return performed;
        }
      }),
    async underWay() {
      for (let look = 0; look < glances; look += 1) {
        const found = await model
          .findOne({ _id: theOne }, { 'act.reroutes': 1, 'act.stepsDone': 1 })
          .lean<{ act?: Pick<ActInHand, 'reroutes' | 'stepsDone'> | null }>();
        const reroutes = found?.act?.reroutes ?? [];
        if (reroutes.length === 0 || found?.act?.stepsDone) return reroutes;
        await new Promise((resolve) => setTimeout(resolve, glance));
      }
      return [];
    },
    resume: () =>
      oneByOne(async () => {
        const now = await read();
        if (!now?.act) return false;
        await finish(now.act);
        return true;
      }),
  };
}
