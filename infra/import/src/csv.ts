/** One record of a CSV file and the line on which it begins, counted from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads RFC 4180: commas, quotes that may hold commas, line ends and doubled quotes; either line end; a byte order mark is skipped,
 * and so are empty lines. A quote that is never closed ends with the text.
 */
export function* readCsv(text: string): Generator<CsvRecord> {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const end = (): CsvRecord | null => {
    const record = { line: begun, cells: [...cells, cell.trim()] };
    [cells, cell] = [[], ''];
    return record.cells.some((one) => one !== '') ? record : null;
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (character === ',') {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n') {
      const record = end();
      if (record) yield record;
      begun = line;
    } else cell += character;
  }
  const last = end();
  if (last) yield last;
}
