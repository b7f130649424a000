import { expect, it } from 'vitest';
import { commandIn } from './arguments.ts';

it('reads a publication with everything that can be said about it', () => {
  expect(commandIn(['publish', 'grievances', '--version', '7', '--url', 'http://g/graphql', '--accept-breaking', 'old form'])).toEqual({
    verb: 'publish',
    service: 'grievances',
    version: '7',
    url: 'http://g/graphql',
    acceptsBreaking: 'old form',
  });
});

it.each([[['check']], [['check', 'grievances']], [['status']], [['history']], [['history', 'emulation']]])('reads %j', (args) => {
  expect(commandIn(args)).toMatchObject({ verb: args[0] });
});

it.each([
  [[]],
  [['publish']],
  [['publish', 'a', 'b']],
  [['status', 'a']],
  [['check', '--url', 'x']],
  [['publish', 'a', '--accept-breaking', '']],
  [['publish', 'a', '--nothing']],
  [['remove', 'a']],
])('does not read %j', (args) => {
  expect(commandIn(args)).toBeNull();
});
