import { type Ratio, ratioOf } from '@danvan/aggregate-store';
import type { GrievanceGroupResolvers, GrievanceMeasuresResolvers } from '../__generated__/types.ts';

type Shown = { readonly onTime?: number | null; readonly decided?: number | null };

/** On time of what was decided, with both figures; null where they are withheld. */
const onTimeRate = ({ onTime, decided }: Shown): Ratio | null =>
  typeof onTime === 'number' && typeof decided === 'number' ? ratioOf(onTime, decided) : null;

export const GrievanceMeasures: GrievanceMeasuresResolvers = { onTimeRate };
export const GrievanceGroup: GrievanceGroupResolvers = { onTimeRate };
