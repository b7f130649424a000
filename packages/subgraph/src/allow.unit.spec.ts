import { type Actor, anonymous, anyone, only, type Policy } from '@danvan/identity';
import { buildSchema, graphql } from 'graphql';
import { expect, it } from 'vitest';
import { enforceAllow } from './allow.ts';

const policy: Policy = { anyone, 'case.read': only('OFFICER'), 'case.readIdentity': only('IDENTITY_CUSTODIAN') };
const directive = 'directive @allow(action: String!) on OBJECT | FIELD_DEFINITION\n';
const sdl = `${directive}
  type Query @allow(action: "anyone") { case: Case }
  type Case @allow(action: "case.read") { id: ID, complainant: String @allow(action: "case.readIdentity") }`;
const rootValue = { case: { id: 'case-1', complainant: 'Nguyễn Thị A' } };

const officer: Actor = { id: 'officer-1', roles: ['OFFICER'], organizationId: null };
const custodian: Actor = { id: 'custodian-1', roles: ['OFFICER', 'IDENTITY_CUSTODIAN'], organizationId: null };

async function ask(actor: Actor, source: string) {
  const schema = buildSchema(sdl);
  enforceAllow(schema, policy);
  const { data, errors } = await graphql({ schema, source, rootValue, contextValue: { actor, verdicts: new Map() } });
  return {
    answer: JSON.parse(JSON.stringify(data)),
    codes: errors?.map(({ path, extensions }) => `${path?.join('.')}: ${extensions.code}`),
  };
}

it('names every field that has no rule or an unknown one', () => {
  const loose = buildSchema(
    `${directive} type Query { a: Int @allow(action: "anyone"), b: Int, c: Int @allow(action: "nobody.knows"), d: Int @allow(action: "constructor") }`,
  );
  let message = '';
  try {
    enforceAllow(loose, policy);
  } catch (error) {
    message = String(error);
  }
  expect(message).toContain('Query.b has no @allow');
  expect(message).toContain('Query.c is under «nobody.knows»');
  expect(message).toContain('Query.d is under «constructor»');
  expect(message).not.toContain('Query.a');
});

it('shows a field only to whom its own rule allows it, and the rest by the rule of its type', async () => {
  const source = '{ case { id complainant } }';
  expect(await ask(custodian, source)).toEqual({ answer: rootValue, codes: undefined });
  expect(await ask(officer, source)).toEqual({
    answer: { case: { id: 'case-1', complainant: null } },
    codes: ['case.complainant: FORBIDDEN'],
  });
});

it('asks somebody without a token to sign in, and shows them nothing', async () => {
  const { answer, codes } = await ask(anonymous, '{ case { id other: complainant } }');
  expect(answer).toEqual({ case: { id: null, other: null } });
  expect(codes).toEqual(['case.id: UNAUTHENTICATED', 'case.other: UNAUTHENTICATED']);
});
