import { Transform } from 'node:stream';

/** How often the count is shown anew, milliseconds. */
const pause = 200;
const lineEnd = 10;

const linesIn = (chunk: Uint8Array): number => chunk.reduce((lines, byte) => (byte === lineEnd ? lines + 1 : lines), 0);

/** Passes bytes on and shows how many lines have passed: over and over on a terminal, else once at the end. */
export function counted(screen: { readonly isTTY?: boolean; write(text: string): unknown }): Transform {
  let lines = 0;
  let shown = 0;
  const show = (end: string) => screen.write(`${screen.isTTY ? '\r' : ''}${lines.toLocaleString('en')} dòng · lines${end}`);
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      lines += linesIn(chunk);
      if (screen.isTTY && performance.now() - shown > pause) {
        shown = performance.now();
        show('');
      }
      done(null, chunk);
    },
    flush(done) {
      show('\n');
      done();
    },
  });
}
