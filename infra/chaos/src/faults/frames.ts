/** Cuts a byte stream of Kafka's protocol into its frames: each begins with its length in four bytes. */
export function frameCutter(onFrame: (frame: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4) {
      const size = rest.readInt32BE(0) + 4;
      if (rest.length < size) return;
      onFrame(rest.subarray(0, size));
      rest = rest.subarray(size);
    }
  };
}

/** Kafka's number of the produce request. */
export const produce = 0;

/** A request's kind, and the number by which its response is known. */
export const requestOf = (frame: Buffer) => ({ kind: frame.readInt16BE(4), correlation: frame.readInt32BE(8) });
export const correlationOf = (response: Buffer): number => response.readInt32BE(4);
