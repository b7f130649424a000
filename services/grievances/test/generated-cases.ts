import { mongoConnection } from '@danvan/aggregate-store';
import type { GrievanceKind, OrganizationView } from '@danvan/contracts';

export type GeneratedCase = {
  readonly id: string;
  readonly kind: GrievanceKind;
  readonly ward: OrganizationView;
  readonly receivedOn: string;
};

/** The same numbers each time (mulberry32), from 0 to 1. */
export function numbers(seed: number) {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const fields = ['PUBLIC_SERVICE', 'CORRUPTION', 'OTHER'];
const statuses = ['PRECHECK', 'VERIFYING', 'CLOSED'];

function documentOf({ id, kind, ward, receivedOn }: GeneratedCase, draw: () => number) {
  const pick = (values: readonly string[]) => values[Math.floor(draw() * values.length)];
  const decidedOn = draw() < 0.6 ? receivedOn : null;
  const onTime = decidedOn !== null && draw() < 0.5;
  const measures = { decided: Number(decidedOn !== null), onTime: Number(onTime) };
  const fieldCode = pick(fields);
  const { id: resolverId, unitCode, unitPath, path } = ward;
  return {
    ...{
      _id: id,
      kind,
      receivedOn,
      openedOn: receivedOn,
      fieldCode,
      decidedOn,
      status: pick(statuses),
      channel: pick(['POST', 'IN_PERSON']),
    },
    ...{ signatoryType: 'SINGLE', signatoryCount: 1, instance: 'FIRST', petitionIds: [], anonymous: false, deadlines: [] },
    ...{ resolver: { id: resolverId, unitCode, unitPath, path }, finding: null, provenance: 'SYNTHETIC', lastOn: receivedOn, version: 1 },
    ...{
      withdrawnCount: 0,
      verifierId: null,
      endedOn: null,
      outbox: [],
      keys: [],
      derived: { fieldPath: [fieldCode], onTime, measures },
    },
  };
}

/** Writes cases as they would stand in the database, past the commands: for what is counted over many of them. */
export async function insertCases(mongoUrl: string, cases: readonly GeneratedCase[], seed: number): Promise<void> {
  const draw = numbers(seed);
  const connection = await mongoConnection(mongoUrl).asPromise();
  try {
    const documents = cases.map((one) => documentOf(one, draw));
    for (let at = 0; at < documents.length; at += 1_000)
      await connection.db?.collection('cases').insertMany(documents.slice(at, at + 1_000) as never);
  } finally {
    await connection.close();
  }
}
