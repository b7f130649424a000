import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './folded.ts';
import { redact } from './redact.ts';

const nhung = {
  name: 'Nguyễn Thị Hồng Nhung',
  address: 'Số 7 ngõ 52 Lạc Long Quân, phường Bưởi, Hà Nội',
  phone: '0912345678',
  identityNumber: '001187012345',
};
const redacted = (text: string, phrases: readonly string[] = []) => redact(text, [nhung], phrases).text;

describe('the text for who verifies', () => {
  it.each([
    ['Tôi là Nguyễn Thị Hồng Nhung, xin tố cáo.', 'Tôi là [họ tên], xin tố cáo.'],
    ['NGUYEN THI HONG NHUNG viết', '[họ tên] viết'],
    ['nguyễn  thị-hồng nhung viết', '[họ tên] viết'],
    ['Nguye\u0302\u0303n Thi\u0323 Ho\u0302\u0300ng Nhung viết', '[họ tên] viết'],
    ['chị Hồng Nhung và cô Nhung', 'chị [họ tên] và cô [họ tên]'],
    ['bà Nguyễn Nhung', 'bà [họ tên]'],
    ['lụa nhung, hồng nhung', 'lụa nhung, [họ tên]'],
    ['tài khoản nguyenthihongnhung85', 'tài khoản [họ tên]85'],
  ])('does not name the denouncer: %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['ở số 7, ngõ 52 Lạc Long Quân', 'ở [địa chỉ]'],
    ['phố Lac Long Quan có quán', 'phố [địa chỉ] có quán'],
    ['cán bộ phường Bưởi, Hà Nội', 'cán bộ phường Bưởi, Hà Nội'],
    ['gọi 0912.345.678', 'gọi [số điện thoại]'],
    ['gọi +84 912 345 678', 'gọi [số điện thoại]'],
    ['gọi 0987 654 321 nhé', 'gọi [số điện thoại] nhé'],
    ['căn cước 001 187 012 345', 'căn cước [số giấy tờ]'],
    ['CMND 012345678 của hàng xóm', 'CMND [số giấy tờ] của hàng xóm'],
    ['thư tới hong.nhung@example.com.', 'thư tới [thư điện tử].'],
    ['nhận 50.000.000 đồng ngày 12/03/2022', 'nhận 50.000.000 đồng ngày 12/03/2022'],
  ])('does not say where they live or how they are reached: %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('leaves out what the clerk names besides', () => {
    expect(redacted('con trai tôi học lớp 9A trường Chu Văn An', ['lớp 9a', 'CHU VAN AN'])).toBe(
      'con trai tôi học [đã lược] trường [đã lược]',
    );
  });

  it('says what was taken out, and how often', () => {
    expect(redact('Nhung, 0912345678, Nhung', [nhung], []).removed).toEqual([
      { thing: 'NAME', times: 2 },
      { thing: 'PHONE', times: 1 },
    ]);
  });
});

const styles = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  (text: string) => text.replaceAll(' ', '  '),
  (text: string) => text.replaceAll(' ', '\n'),
];
const persons = fc.record({
  name: fc
    .array(fc.constantFrom('Nguyễn', 'Trần', 'Đặng', 'Thị', 'Văn', 'Hồng', 'Ước', 'Quỳnh', 'Đức'), { minLength: 2, maxLength: 4 })
    .map((all) => all.join(' ')),
  address: fc.constantFrom('Số 12 phố Thụy Khuê, Hà Nội', 'Nhà 3B ngách 41/27 An Dương'),
  phone: fc.constantFrom('0912345678', '0353 111 222', '+84 24 3825 1234'),
  identityNumber: fc.constantFrom('001187012345', '012345678', 'B1234567'),
});
const prose = fc
  .array(fc.constantFrom('tôi', 'đã', 'đưa', 'tiền', 'cho', 'tổ trưởng', 'ngày 3/2', '.', '\n'), { maxLength: 8 })
  .map((all) => ` ${all.join(' ')} `);

it('holds none of the denouncer’s data in any form, wherever it stood', () => {
  fc.assert(
    fc.property(
      persons,
      fc.array(
        fc.tuple(
          prose,
          fc.constantFrom('name', 'address', 'phone', 'identityNumber') as fc.Arbitrary<keyof typeof nhung>,
          fc.constantFrom(...styles),
        ),
        { minLength: 1, maxLength: 6 },
      ),
      (person, parts) => {
        const text = parts.map(([before, field, style]) => before + style(person[field])).join(' ');
        const { letters } = fold(redact(text, [person], []).text);
        for (const value of Object.values(person)) expect(letters).not.toContain(fold(value).letters);
      },
    ),
  );
});
