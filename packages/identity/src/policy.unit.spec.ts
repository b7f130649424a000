import { expect, it } from 'vitest';
import { type Actor, anonymous, type Role } from './actor.ts';
import { anyone, can, covers, only, type Place, type Policy, within } from './policy.ts';

const policy: Policy = { 'entry.read': anyone, 'entry.approve': only('LEADER', 'ADMIN'), 'entry.assess': within('ASSESSOR') };
const signedIn = (...roles: readonly Role[]): Actor => ({ id: 'somebody', roles, organizationId: null });

it('lets everybody do what the policy opens to anyone', () => {
  expect(can(policy, anonymous, 'entry.read')).toBe('ALLOWED');
  expect(can(policy, signedIn('CITIZEN'), 'entry.read')).toBe('ALLOWED');
});

it('lets one of several roles be enough', () => {
  expect(can(policy, signedIn('CITIZEN', 'LEADER'), 'entry.approve')).toBe('ALLOWED');
  expect(can(policy, signedIn('ASSESSOR'), 'entry.assess')).toBe('ALLOWED');
});

it('asks somebody without a token to sign in, and refuses somebody whose role is not enough', () => {
  expect(can(policy, anonymous, 'entry.approve')).toBe('UNAUTHENTICATED');
  expect(can(policy, signedIn('OFFICER'), 'entry.approve')).toBe('FORBIDDEN');
  expect(can(policy, signedIn(), 'entry.approve')).toBe('FORBIDDEN');
});

it.each(['entry.erase', '', 'constructor', '__proto__', 'toString'])('allows «%s», which is not in the table, to nobody', (action) => {
  expect(can(policy, signedIn('ADMIN', 'SERVICE'), action)).toBe('FORBIDDEN');
  expect(can(policy, anonymous, action)).toBe('UNAUTHENTICATED');
});

const place = (id: string, type: string, path: readonly string[], unitPath: readonly string[]): Place => ({
  id,
  type,
  unitCode: unitPath.at(-1) ?? '',
  path: [...path, id],
  unitPath,
});
const front = place('front', 'FATHERLAND_FRONT', [], ['HN', 'TAY_HO']);
const branch = place('branch', 'FATHERLAND_FRONT', ['front'], ['HN', 'TAY_HO', 'BUOI']);
const committee = place('committee', 'PEOPLES_COMMITTEE', [], ['HN', 'TAY_HO']);
const school = place('school', 'SCHOOL', [], ['HN', 'TAY_HO', 'BUOI']);
const elsewhere = place('elsewhere', 'SCHOOL', [], ['HN', 'BA_DINH']);

it('covers itself and what is under it, never what is above it or beside it', () => {
  expect(covers(front, front)).toBe(true);
  expect(covers(front, branch)).toBe(true);
  expect(covers(branch, front)).toBe(false);
  expect(covers(front, school)).toBe(false);
});

it('covers every organization of its unit and of those under it where it governs the unit', () => {
  expect(covers(committee, school)).toBe(true);
  expect(covers(committee, branch)).toBe(true);
  expect(covers(committee, elsewhere)).toBe(false);
  expect(covers(place('ward', 'PARTY_COMMITTEE', [], ['HN', 'TAY_HO', 'BUOI']), front)).toBe(false);
});
