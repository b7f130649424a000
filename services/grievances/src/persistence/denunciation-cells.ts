import type { Model } from 'mongoose';
import type { DenunciationCell } from '../domain/suppression/types.ts';
import { caseMeasures } from './case-model.ts';

type Row = {
  readonly _id: { readonly unitCode: string; readonly unitPath: readonly string[]; readonly year: string };
  readonly count: number;
  readonly decided: number;
  readonly onTime: number;
};

/** How long counted cells are used again, milliseconds. */
const goodFor = 60_000;

/** Counts every denunciation case by the resolver's unit and the year of receipt, before the given year. */
async function count<T>(model: Model<T>, beforeYear: number): Promise<readonly DenunciationCell[]> {
  const { count: one, decided, onTime } = caseMeasures;
  const rows = await model.aggregate<Row>([
    { $match: { kind: 'DENUNCIATION', receivedOn: { $lt: `${beforeYear}-01-01` } } },
    {
      $group: {
        _id: { unitCode: '$resolver.unitCode', unitPath: '$resolver.unitPath', year: { $substrBytes: ['$receivedOn', 0, 4] } },
        count: { $sum: one },
        decided: { $sum: decided },
        onTime: { $sum: onTime },
      },
    },
  ]);
  return rows.map(({ _id: { unitCode, unitPath, year }, ...figures }) => ({
    ...{ unitCode, unitPath, year: Number(year) },
    ...{ count: figures.count, decided: figures.decided, onTime: figures.onTime },
  }));
}

/** The cells of all years that are over, counted once a minute however many ask. */
export function denunciationCells<T>(model: Model<T>) {
  let known: { readonly year: number; readonly until: number; readonly cells: Promise<readonly DenunciationCell[]> } | undefined;
  return async (currentYear: number, now: Date): Promise<readonly DenunciationCell[]> => {
    if (known && known.year === currentYear && known.until > now.getTime()) return known.cells;
    const cells = count(model, currentYear);
    known = { year: currentYear, until: now.getTime() + goodFor, cells };
    cells.catch(() => {
      known = undefined;
    });
    return cells;
  };
}
