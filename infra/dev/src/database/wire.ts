import { ask } from '../ask.ts';

/** As much of BSON as the few commands need that this folder sends. */
export type Value = string | number | boolean | { readonly [key: string]: Value } | readonly Value[];
export type Command = { readonly [key: string]: Value };

const cString = (text: string) => Buffer.from(`${text}\0`);
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

function element(key: string, value: Value): Buffer {
  const [type, body] = ((): [number, Buffer] => {
    if (typeof value === 'string') return [0x02, Buffer.concat([int32(Buffer.byteLength(value) + 1), cString(value)])];
    if (typeof value === 'number') return [0x10, int32(value)];
    if (typeof value === 'boolean') return [0x08, Buffer.from([value ? 1 : 0])];
    return [Array.isArray(value) ? 0x04 : 0x03, document(value)];
  })();
  return Buffer.concat([Buffer.from([type]), cString(key), body]);
}

/** Encodes a document; numbers are 32-bit integers. An array is a document whose keys are its indexes. */
export function document(fields: object): Buffer {
  const body = Buffer.concat([...Object.entries(fields).map(([key, value]) => element(key, value)), Buffer.from([0])]);
  return Buffer.concat([int32(body.length + 4), body]);
}

const opMsg = 2013;

/** Sends one command to a MongoDB-wire server on loopback. @returns the raw answer, to be looked at with `says` */
export async function runOn(port: number, command: Command): Promise<Buffer> {
  const body = document({ ...command, $db: 'admin' });
  const message = Buffer.concat([int32(21 + body.length), int32(1), int32(0), int32(opMsg), int32(0), Buffer.from([0]), body]);
  return ask({ host: '127.0.0.1', port }, message, (start) => (start.length < 4 ? null : start.readInt32LE(0)));
}

/** Does the answer hold this field, and is it true? */
export const says = (answer: Buffer, field: string): boolean =>
  answer.includes(Buffer.concat([Buffer.from([0x08]), cString(field), Buffer.from([1])]));

/** Did the command succeed? */
export function succeeded(answer: Buffer): boolean {
  const one = Buffer.alloc(8);
  one.writeDoubleLE(1);
  return answer.includes(Buffer.concat([Buffer.from([0x01]), cString('ok'), one]));
}
