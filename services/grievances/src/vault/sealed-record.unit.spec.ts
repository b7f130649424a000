import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotOpened } from './envelope.ts';
import { type KeyRing, parseKeyRing } from './key-ring.ts';
import { holds, openField, openRecord, rewrap, type SealedRecord, sealField, sealRecord } from './sealed-record.ts';

function ringOf(...keys: readonly string[]): KeyRing {
  const ring = parseKeyRing(keys.join(','));
  if (!ring) throw new Error('no ring');
  return ring;
}
const first = `1:${'1a'.repeat(32)}`;
const second = `2:${'2b'.repeat(32)}`;
const ring = ringOf(first);
const both = ringOf(first, second);
const place = { collection: 'identity_vault', id: 'r1' };
const person = { name: 'Trần Văn Ước', phone: '0912345678' };

const contents = fc.dictionary(
  fc.constantFrom('name', 'address', 'phone', 'text'),
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
);

describe('a sealed record', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect({ ...openRecord(ring, place, sealRecord(ring, place, content)) }).toEqual({ ...content });
      }),
    );
  });

  it('shows nothing of it, and is another each time', () => {
    const [one, other] = [sealRecord(ring, place, person), sealRecord(ring, place, person)];
    expect(JSON.stringify(one)).not.toContain(person.phone);
    expect(Buffer.from(one.fields.name ?? '', 'base64url').toString()).not.toContain('Trần');
    expect(one.fields.name).not.toBe(other.fields.name);
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });

  it('opens in no other place: not another record, collection or field, not under another version', () => {
    const record = sealRecord(ring, place, { name: 'a', phone: 'b' });
    const elsewhere = (over: Partial<typeof place>) => () => openRecord(ring, { ...place, ...over }, record);
    expect(elsewhere({ id: 'r2' })).toThrow(NotOpened);
    expect(elsewhere({ collection: 'other' })).toThrow(NotOpened);
    const swapped: SealedRecord = { ...record, fields: { name: record.fields.phone ?? '', phone: record.fields.name ?? '' } };
    expect(() => openRecord(ring, place, swapped)).toThrow(NotOpened);
    const { key } = record;
    expect(() => openRecord(both, place, { ...record, key: key && { ...key, version: 2 } })).toThrow(NotOpened);
  });

  it('does not open with any bit changed', () => {
    const record = sealRecord(ring, place, { name: 'Lê Lợi' });
    const bytes = Buffer.from(record.fields.name ?? '', 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => openRecord(ring, place, { ...record, fields: { name: changed.toString('base64url') } })).toThrow(NotOpened);
      }),
    );
  });

  it('is wrapped anew without its fields changing, and then needs the old key no more', () => {
    const record = sealRecord(ring, place, person);
    if (!record.key) throw new Error('no key');
    const rotated = { ...record, key: rewrap(both, place, record.key) };
    expect(rotated.key.version).toBe(2);
    expect(openRecord(ringOf(second), place, rotated)).toEqual(person);
    expect(() => openRecord(ringOf(second), place, record)).toThrow(NotOpened);
  });

  it('takes one more field under its key', () => {
    const record = sealRecord(ring, place, { text: 'đơn' });
    const redacted = sealField(ring, place, record, 'redacted', '[…]');
    expect(openRecord(ring, place, { ...record, fields: { ...record.fields, redacted: redacted ?? '' } })).toEqual({
      text: 'đơn',
      redacted: '[…]',
    });
    expect(openField(ring, place, record, 'text')).toBe('đơn');
    expect(openField(ring, place, record, 'redacted')).toBeNull();
  });

  it('tells a repeat from another content', () => {
    const record = sealRecord(ring, place, person);
    expect(holds(ring, place, record, { phone: person.phone, name: person.name })).toBe(true);
    expect(holds(ring, place, record, { ...person, phone: '0' })).toBe(false);
  });

  it('once erased opens to nothing', () => {
    const erased: SealedRecord = { ...sealRecord(ring, place, person), key: null };
    expect(openRecord(ring, place, erased)).toBeNull();
    expect(sealField(ring, place, erased, 'redacted', 'x')).toBeNull();
  });
});
