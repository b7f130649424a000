import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const allowed = /(^|\/)(vitest\.)?config\.ts$/;

/** By the global, or by a module that would hide it under another name. */
const readsEnvironment = (text: string) => /process\s*\??\.\s*env\b|from '(node:)?process'|process\[/.test(text);

const sources = ['services', 'gateway'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /(^|\/)src\/.*\.ts$/.test(path) && !/node_modules|__generated__|\.spec\.ts$/.test(path)),
);

it('reads the environment in the config of a service and nowhere else', () => {
  expect(sources.length).toBeGreaterThan(100);
  const reading = sources.filter((path) => !allowed.test(path) && readsEnvironment(readFileSync(root + path, 'utf8')));
  expect(reading).toEqual([]);
});

it.each(["process.env['PORT']", 'const { env } = process.env', "import { env } from 'node:process'", "process['env']"])(
  'sees %s',
  (line) => {
    expect(readsEnvironment(line)).toBe(true);
  },
);
