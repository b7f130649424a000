import { type Column, valueAt } from './columns.ts';

/** Excel takes a file for UTF-8 only with this mark. */
export const byteOrderMark = '\uFEFF';

/** A text that a spreadsheet would take for a formula is marked as text (OWASP, «CSV injection»). Numbers stay numbers. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return harmless(value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join('; '));
  if (typeof value === 'string') return harmless(value);
  return typeof value === 'object' ? harmless(JSON.stringify(value)) : String(value);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

export const csvHead = (columns: readonly Column[]): string => byteOrderMark + line(columns.map(({ name }) => name));

/** One row by RFC 4180. An empty cell is «unknown or withheld», never zero. */
export const csvLine = (columns: readonly Column[], row: unknown): string => line(columns.map(({ path }) => textOf(valueAt(row, path))));
