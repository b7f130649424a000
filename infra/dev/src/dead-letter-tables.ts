import type { DeadLetterReport } from '@danvan/messaging';

/** The longest that a cell is shown, characters. */
const widest = 100;

const cell = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
};

function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(cell));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

type Of<Kind extends DeadLetterReport['kind']> = Extract<DeadLetterReport, { kind: Kind }>;

export function listTable(parked: Of<'list'>['parked']): string {
  if (parked.length === 0) return 'Không có đối tượng nào bị tạm giữ.\nNothing is parked.';
  const head = ['nhóm · group', 'đối tượng · aggregate', 'từ lúc · since', 'lý do · reason'];
  return table([head, ...parked.map(({ group, aggregateId, at, reason }) => [group, aggregateId, at, reason])]);
}

export function showTable(letters: Of<'show'>['letters']): string {
  if (letters.length === 0) return 'Không có thông điệp nào.\nThere are no dead letters.';
  const head = ['#', 'sự kiện · event', 'lúc · at', 'nguồn · source', 'lý do · reason', 'nay đọc được · readable now', 'nội dung · value'];
  return table([
    head,
    ...letters.map(({ offset, aggregateId, eventId, at, source, reason, unreadable, value }) => {
      const readable = unreadable === null ? 'có · yes' : 'không · no';
      return [offset, eventId || aggregateId, at, source, reason, readable, value ?? '(xóa · erased)'];
    }),
  ]);
}

export function retryTable(retried: Of<'retry'>['retried']): string {
  if (retried.length === 0) return 'Không có đối tượng nào bị tạm giữ để thử lại.\nNothing is parked there to be retried.';
  const head = ['đối tượng · aggregate', 'đã áp dụng · applied', 'kết quả · result', 'lý do · reason'];
  return table([
    head,
    ...retried.map(({ aggregateId, applied, problem }) => [
      aggregateId,
      String(applied),
      problem === null ? 'đã phục hồi · healed' : 'còn tạm giữ · still parked',
      problem ?? '',
    ]),
  ]);
}

export const dropLine = ({ aggregateId, dropped }: Of<'drop'>): string =>
  dropped
    ? `Đã bỏ các thông điệp tạm giữ của ${aggregateId}; sự kiện sau sẽ được áp dụng.\nGave up what was parked of ${aggregateId}; its next event is applied.`
    : `${aggregateId} không bị tạm giữ.\n${aggregateId} is not parked.`;
