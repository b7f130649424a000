import { describe, expect, it } from 'vitest';
import { byteOrderMark, csvHead, csvLine } from './csv.ts';

const columns = [
  { name: 'name', path: ['name'] },
  { name: 'unit.name', path: ['unit', 'name'] },
  { name: 'count', path: ['count'] },
];

describe('a CSV table', () => {
  it('begins with the mark that makes Excel read UTF-8, and its headings', () => {
    expect(csvHead(columns)).toBe(`${byteOrderMark}name,unit.name,count\r\n`);
  });

  it('quotes what would break a line', () => {
    expect(csvLine(columns, { name: 'a "b", c\nd', unit: { name: 'Bưởi' }, count: 3 })).toBe('"a ""b"", c\nd",Bưởi,3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the text %j for no formula', (text) => {
    expect(csvLine([columns[0] ?? { name: '', path: [] }], { name: text })).toMatch(/^"?'/);
  });

  it('leaves negative numbers numbers', () => {
    expect(csvLine(columns, { name: 'x', unit: { name: 'y' }, count: -5 })).toBe('x,y,-5\r\n');
  });

  it('leaves a cell empty where nothing is known, and does not make it zero', () => {
    expect(csvLine(columns, { name: null, unit: null, count: null })).toBe(',,\r\n');
    expect(csvLine(columns, { name: '', unit: { name: 'y' }, count: 0 })).toBe(',y,0\r\n');
  });

  it('puts the values of a list into one cell', () => {
    expect(csvLine([{ name: 'tags', path: ['tags', 'name'] }], { tags: [{ name: 'a' }, { name: 'b' }] })).toBe('a; b\r\n');
  });
});
