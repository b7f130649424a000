import type { Row } from './row.ts';

/** Rows that go in one request, and the rows of other parts that stand above them, from the top down. */
export type Part = { readonly rows: readonly Row[]; readonly above: readonly Row[] };

/** A request of the gateway holds 32 KB; this leaves room for the query and the rows above. */
const mostBytes = 22_000;
/** The gateway waits a second for a service; a part is done well within it. */
const mostRows = 50;

const bytesOf = (row: Row): number => Buffer.byteLength(JSON.stringify(row)) + 1;

function aboveAll(rows: readonly Row[], byReference: ReadonlyMap<string, Row>): Row[] {
  const inside = new Set(rows.map(({ reference }) => reference));
  const found = new Map<string, Row>();
  for (const row of rows) {
    const way: Row[] = [];
    for (let at = byReference.get(row.parent ?? ''); at && !inside.has(at.reference); at = byReference.get(at.parent ?? ''))
      way.unshift(at);
    for (const one of way) found.set(one.reference, one);
  }
  return [...found.values()];
}

/** Cuts ordered rows into requests. */
export function partsOf(rows: readonly Row[]): readonly Part[] {
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  const groups: Row[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const group = groups.at(-1);
    const size = bytesOf(row);
    if (!group || group.length >= mostRows || bytes + size > mostBytes) {
      groups.push([row]);
      bytes = size;
    } else {
      group.push(row);
      bytes += size;
    }
  }
  return groups.map((group) => ({ rows: group, above: aboveAll(group, byReference) }));
}
