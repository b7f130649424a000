import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { NotOpened, open, type Standing, seal } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';

/** A record's own data key, wrapped under a version of the key-encryption key. */
export type WrappedKey = { readonly version: number; readonly wrapped: string };

/** One record: each field sealed by itself under the record's data key. `key` null: erased, nothing can open the fields any more. */
export type SealedRecord = {
  readonly fields: Readonly<Record<string, string>>;
  readonly key: WrappedKey | null;
  /** Keyed with the data key, so it dies with it: tells a repeat from another content without opening anything. */
  readonly fingerprint: string;
};

/** Which record: part of every standing, so that nothing opens in another record's place. */
export type RecordPlace = { readonly collection: string; readonly id: string };

/** A record has one data key for life: rotation wraps it anew and leaves the fields as they are. */
const dataKeyVersion = 1;

const fieldStanding = ({ collection, id }: RecordPlace, field: string): Standing => [collection, id, field, dataKeyVersion];
const keyStanding = ({ collection, id }: RecordPlace, version: number): Standing => [collection, id, 'data key', version];

function kek(ring: KeyRing, version: number) {
  const key = ring.keys.get(version);
  if (!key) throw new NotOpened(`the key ring has no version ${version}`);
  return key;
}

const wrap = (ring: KeyRing, place: RecordPlace, dataKey: Buffer): WrappedKey => ({
  version: ring.current,
  wrapped: seal(kek(ring, ring.current), dataKey, keyStanding(place, ring.current)),
});

const unwrap = (ring: KeyRing, place: RecordPlace, { version, wrapped }: WrappedKey): Buffer =>
  open(kek(ring, version), wrapped, keyStanding(place, version));

function fingerprintOf(dataKey: Buffer, content: Readonly<Record<string, string>>): Buffer {
  const sorted = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', dataKey).update(JSON.stringify(sorted)).digest();
}

/** Seals a record under a data key of its own. */
export function sealRecord(ring: KeyRing, place: RecordPlace, content: Readonly<Record<string, string>>): SealedRecord {
  const dataKey = randomBytes(32);
  const fields = Object.entries(content).map(([name, text]) => [name, seal(dataKey, Buffer.from(text), fieldStanding(place, name))]);
  return {
    fields: Object.fromEntries(fields),
    key: wrap(ring, place, dataKey),
    fingerprint: fingerprintOf(dataKey, content).toString('base64url'),
  };
}

/** @returns the content, or null where the record has been erased. @throws NotOpened for changed, moved or foreign bytes */
export function openRecord(ring: KeyRing, place: RecordPlace, { fields, key }: SealedRecord): Readonly<Record<string, string>> | null {
  if (key === null) return null;
  const dataKey = unwrap(ring, place, key);
  return Object.fromEntries(
    Object.entries(fields).map(([name, sealed]) => [name, open(dataKey, sealed, fieldStanding(place, name)).toString()]),
  );
}

/** Opens one field; null where the record has none of this name, or has been erased. @throws NotOpened */
export function openField(ring: KeyRing, place: RecordPlace, { fields, key }: SealedRecord, field: string): string | null {
  const sealed = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return key === null || sealed === undefined ? null : open(unwrap(ring, place, key), sealed, fieldStanding(place, field)).toString();
}

/** Seals one more field of a record under its data key; null where the record has been erased. */
export function sealField(
  ring: KeyRing,
  place: RecordPlace,
  record: Pick<SealedRecord, 'key'>,
  field: string,
  text: string,
): string | null {
  return record.key && seal(unwrap(ring, place, record.key), Buffer.from(text), fieldStanding(place, field));
}

/** Was the record sealed with this content? An erased record cannot contradict. */
export function holds(ring: KeyRing, place: RecordPlace, record: SealedRecord, content: Readonly<Record<string, string>>): boolean {
  if (record.key === null) return true;
  const expected = fingerprintOf(unwrap(ring, place, record.key), content);
  const actual = Buffer.from(record.fingerprint, 'base64url');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** The same data key under the current version of the ring. */
export function rewrap(ring: KeyRing, place: RecordPlace, key: WrappedKey): WrappedKey {
  return wrap(ring, place, unwrap(ring, place, key));
}
