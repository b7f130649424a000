import { expect, it } from 'vitest';
import type { Answer } from '../gateway-client.ts';
import type { Command } from '../plan/command.ts';
import { mayPass, perform, type TokenFor } from './perform.ts';

const establish: Command = { name: 'unit/HA_NOI', mutation: 'establishUnit', input: { code: 'HA_NOI' } };
const tokens: TokenFor = async (as, actingFor) => (as === 'ADMINISTRATOR' ? 'administrator' : `staff of ${actingFor}`);
const done: Answer = { data: { done: { administrativeUnit: { code: 'HA_NOI' }, errors: [] } }, errors: [] };
const refused = (code: string): Answer => ({ data: { done: { administrativeUnit: null, errors: [{ code, message: 'no' }] } }, errors: [] });

it('tries again while the news of an organization is still on its way', async () => {
  const answers = [refused('UNKNOWN_REGISTRANT'), refused('UNKNOWN_REGISTRANT'), done];
  expect(await perform(establish, new Map(), async () => answers.shift() ?? done, tokens)).toBe('HA_NOI');
  expect(answers).toEqual([]);
});

it('gives up at once on what the rules refuse, naming the command and the error', async () => {
  const attempt = perform(establish, new Map(), async () => refused('BAD_CODE'), tokens);
  await expect(attempt).rejects.toThrow(/unit\/HA_NOI: establishUnit .*HA_NOI.*\n {2}BAD_CODE: no/);
});

async function tokenHeard(command: Command, answer: Answer): Promise<readonly (string | null)[]> {
  const heard: (string | null)[] = [];
  const ask = async (_query: string, _variables: unknown, token: string | null) => {
    heard.push(token);
    return answer;
  };
  await perform(command, new Map(), ask, tokens);
  return heard;
}

it('speaks as the administrator where units and organizations are made', async () => {
  expect(await tokenHeard(establish, done)).toEqual(['administrator']);
});

it('speaks as the staff of the organization in whose name a thing is done', async () => {
  const approve: Command = { name: 'entry/approve', mutation: 'approveEntry', input: {}, actingFor: 'organization/BUOI/party-committee' };
  const approved: Answer = { data: { done: { entry: { id: 'entry-1' }, errors: [] } }, errors: [] };
  expect(await tokenHeard(approve, approved)).toEqual(['staff of organization/BUOI/party-committee']);
});

it.each(['BAD_USER_INPUT', 'ILLEGAL_TRANSITION', 'UNAUTHENTICATED', 'UNREADABLE'])('does not hope for %s to pass', (code) => {
  expect(mayPass(code)).toBe(false);
});
