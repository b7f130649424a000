import { isoDate, type OrganizationType, organizationTypes, type Provenance, provenances } from '@danvan/contracts';
import { type CsvRecord, readCsv } from './csv.ts';

/** A row as the API takes it. */
export type Row = {
  readonly line: number;
  readonly reference: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly unitCode: string;
  readonly parent: string | null;
  readonly on: string;
  readonly provenance: Provenance;
};

/** What is wrong with a row, in both languages. */
export type Fault = { readonly line: number; readonly reference: string; readonly messageEn: string; readonly messageVi: string };

export const columns = ['reference', 'name', 'type', 'unit_code', 'parent', 'valid_from', 'provenance'] as const;
type Column = (typeof columns)[number];
const optional: ReadonlySet<string> = new Set<Column>(['parent', 'provenance']);

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

function parseRow({ line, cells }: CsvRecord, at: ReadonlyMap<string, number>): Row | Fault {
  const cell = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
  const reference = cell('reference');
  const fault = (messageEn: string, messageVi: string): Fault => ({ line, reference, messageEn, messageVi });
  const empty = columns.find((column) => !optional.has(column) && cell(column) === '');
  if (empty) return fault(`«${empty}» is empty.`, `Cột «${empty}» đang để trống.`);
  const [type, on, provenance] = [cell('type'), cell('valid_from'), cell('provenance') || 'RECORDED'];
  if (!isOneOf(organizationTypes, type)) return fault(`«${type}» is no type of organization.`, `«${type}» không phải loại tổ chức.`);
  if (!isoDate.safeParse(on).success)
    return fault(`«${on}» is not a date; write YYYY-MM-DD.`, `«${on}» không phải ngày; hãy viết dạng YYYY-MM-DD.`);
  if (!isOneOf(provenances, provenance)) return fault(`«${provenance}» is no provenance.`, `«${provenance}» không phải nguồn gốc dữ liệu.`);
  return { line, reference, name: cell('name'), type, unitCode: cell('unit_code'), parent: cell('parent') || null, on, provenance };
}

/** The rows of a file and what is wrong with others of them. @throws Error where a column is missing, in both languages */
export function readRows(text: string): { readonly rows: readonly Row[]; readonly faults: readonly Fault[] } {
  const [head, ...records] = readCsv(text);
  const at = new Map((head?.cells ?? []).map((name, index) => [name.toLowerCase(), index]));
  const missing = columns.filter((column) => !optional.has(column) && !at.has(column));
  if (missing.length > 0) throw new Error(`Thiếu cột ${missing.join(', ')} · missing columns: ${missing.join(', ')}`);
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  for (const record of records) {
    const row = parseRow(record, at);
    const first = lines.get(row.reference);
    if ('messageEn' in row) faults.push(row);
    else if (first !== undefined) faults.push(twice(row, first));
    else rows.push(row);
    if (first === undefined) lines.set(row.reference, row.line);
  }
  return { rows, faults };
}

const twice = ({ line, reference }: Row, first: number): Fault => ({
  line,
  reference,
  messageEn: `The reference «${reference}» stands on line ${first} already.`,
  messageVi: `Mã tham chiếu «${reference}» đã có ở dòng ${first}.`,
});
