import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { counted } from './row-count.ts';

it('passes every byte on and counts the lines', async () => {
  const said: string[] = [];
  const screen = { write: (more: string) => void said.push(more) };
  const passed = await text(Readable.from([Buffer.from('a\r\nb'), Buffer.from('\r\nc\r\n')]).pipe(counted(screen)));
  expect(passed).toBe('a\r\nb\r\nc\r\n');
  expect(said).toEqual(['3 dòng · lines\n']);
});
