import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { Trouble } from './trouble.ts';

const options = { detach: { type: 'boolean', default: false }, role: { type: 'string' } } as const;
const read = (...args: string[]) => readArguments(args, options, 'npm start [-- --detach]');

it('reads what a command knows', () => {
  expect(read('--detach', '--role', 'ANALYST')).toMatchObject({ detach: true, role: 'ANALYST' });
  expect(read()).toMatchObject({ detach: false });
});

it('refuses what it does not know, shows how it is called, and exits with 2', () => {
  for (const args of [['--detatch'], ['now'], ['--role']]) {
    expect(() => read(...args)).toThrow(Trouble);
    expect(() => read(...args)).toThrow(/npm start \[-- --detach\]/);
    expect(() => read(...args)).toThrow(expect.objectContaining({ exitCode: 2 }));
  }
});
