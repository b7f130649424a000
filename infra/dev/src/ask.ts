import { connect } from 'node:net';

/**
 * Sends one request over a new connection and gives the one answer, for protocols whose messages say their length.
 * @param lengthOf the whole length of the answer, or null while too little of it is here
 * @param within milliseconds
 */
export function ask(
  { host, port }: { host: string; port: number },
  request: Buffer,
  lengthOf: (start: Buffer) => number | null,
  within = 2_000,
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const socket = connect({ host, port, timeout: within }, () => socket.write(request));
  let answer: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    answer = Buffer.concat([answer, chunk]);
    const length = lengthOf(answer);
    if (length !== null && answer.length >= length) resolve(answer.subarray(0, length));
  });
  const give = () => reject(new Error('no answer'));
  socket.on('error', reject).on('timeout', give).on('close', give);
  return promise.finally(() => socket.destroy());
}
