import { ask } from '../ask.ts';

/** Requests by their number in Kafka's protocol; each is sent in its version 0, which every broker still takes. */
const apiVersions = 18;
const findCoordinator = 10;
const describeGroups = 15;

const correlationId = 4_711;

const int16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const string = (text: string) => Buffer.concat([int16(Buffer.byteLength(text)), Buffer.from(text)]);

/** A request without a client id. */
export function request(api: number, body: Buffer = Buffer.alloc(0)): Buffer {
  const message = Buffer.concat([int16(api), int16(0), int32(correlationId), int16(-1), body]);
  return Buffer.concat([int32(message.length), message]);
}

/** Sends a request. @returns the body of the answer to it */
async function call(host: string, port: number, bytes: Buffer): Promise<Buffer> {
  const answer = await ask({ host, port }, bytes, (start) => (start.length < 4 ? null : 4 + start.readInt32BE(0)));
  if (answer.readInt32BE(4) !== correlationId) throw new Error('an answer to something else');
  return answer.subarray(8);
}

/** Does a Kafka broker answer there? A broker that is still starting takes connections but does not answer. */
export async function brokerAnswers(host: string, port: number): Promise<boolean> {
  return (await call(host, port, request(apiVersions))).readInt16BE(0) === 0;
}

/** One name for each of the four partitions of `__consumer_offsets`: the sum of a one-letter name's characters, modulo 4. */
const oneGroupPerPartition = ['a', 'b', 'c', 'd'];

/**
 * Can every consumer group be served? The first question for a coordinator makes the broker create `__consumer_offsets`, and until
 * each partition has been loaded the groups in it are refused. No group comes into being by being asked after.
 */
export async function coordinatesGroups(host: string, port: number): Promise<boolean> {
  const ready = oneGroupPerPartition.map(async (group) => {
    if ((await call(host, port, request(findCoordinator, string(group)))).readInt16BE(0) !== 0) return false;
    const described = await call(host, port, request(describeGroups, Buffer.concat([int32(1), string(group)])));
    return described.readInt32BE(0) === 1 && described.readInt16BE(4) === 0;
  });
  return (await Promise.all(ready)).every(Boolean);
}
