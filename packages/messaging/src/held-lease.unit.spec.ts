import { expect, it, vi } from 'vitest';
import { heldLease, type SingleLease } from './held-lease.ts';

const term = 30_000;

function holder(over: Partial<SingleLease> = {}) {
  const clock = { at: 1_000 };
  const lease = { acquire: vi.fn(async () => 7), renew: vi.fn(async () => true), release: vi.fn(async () => undefined), ...over };
  return { clock, lease, held: heldLease(lease, 'me', term, () => clock.at) };
}

it('has no token before it holds the lease, nor while another does', async () => {
  const { held } = holder({ acquire: async () => null });
  expect(held.tokenFor(0)).toBeNull();
  expect(await held.keep()).toBe(false);
  expect(held.tokenFor(0)).toBeNull();
});

it('gives its token only for work that ends within the term', async () => {
  const { held } = holder();
  expect(await held.keep()).toBe(true);
  expect(held.tokenFor(term - 1)).toBe(7);
  expect(held.tokenFor(term)).toBeNull();
});

it('has no token once it was frozen for longer than its term', async () => {
  const { held, clock } = holder();
  await held.keep();
  clock.at += term;
  expect(held.tokenFor(0)).toBeNull();
});

it('counts its term from before the question, however slow the answer was', async () => {
  const { held, clock } = holder({
    acquire: async () => {
      clock.at += term + 1;
      return 7;
    },
  });
  await held.keep();
  expect(held.tokenFor(0)).toBeNull();
});

it('asks again only when less than two thirds of the term are left', async () => {
  const { held, clock, lease } = holder();
  await held.keep();
  clock.at += term / 3 - 1;
  await held.keep();
  expect(lease.renew).not.toHaveBeenCalled();
  clock.at += 1;
  await held.keep();
  expect(lease.renew).toHaveBeenCalledExactlyOnceWith('me', 7, term);
  expect(held.tokenFor(term - 1)).toBe(7);
});

it('has lost the lease when it cannot renew it, and then asks for a new one', async () => {
  const { held, clock, lease } = holder({ renew: async () => false });
  await held.keep();
  clock.at += term;
  expect(await held.keep()).toBe(false);
  expect(held.tokenFor(0)).toBeNull();
  expect(await held.keep()).toBe(true);
  expect(lease.acquire).toHaveBeenCalledTimes(2);
});

it('keeps what is left of its term when the database does not answer', async () => {
  const { held, clock } = holder({ renew: () => Promise.reject(new Error('away')) });
  await held.keep();
  clock.at += term / 2;
  await expect(held.keep()).rejects.toThrow('away');
  expect(held.tokenFor(term / 2 - 1)).toBe(7);
  expect(held.tokenFor(term / 2)).toBeNull();
});

it('gives the lease back once, and has no token from then on', async () => {
  const { held, lease } = holder();
  await held.keep();
  await held.release();
  await held.release();
  expect(lease.release).toHaveBeenCalledExactlyOnceWith('me', 7);
  expect(held.tokenFor(0)).toBeNull();
});
