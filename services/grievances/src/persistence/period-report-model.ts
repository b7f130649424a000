import { aggregateModel } from '@danvan/aggregate-store';
import { type Connection, Schema } from 'mongoose';
import type { PeriodReport } from '../domain/period-report/types.ts';

const text = { type: String, required: true };

export const periodReportModel = (connection: Connection) =>
  aggregateModel<PeriodReport>(connection, 'period_reports', {
    status: text,
    organization: { type: Schema.Types.Mixed, required: true },
    kind: text,
    year: { type: Number, required: true },
    number: { type: Number, required: true },
    from: text,
    to: text,
    closedOn: text,
    figures: { type: [Schema.Types.Mixed], required: true },
    restatements: { type: [Schema.Types.Mixed], required: true },
    provenance: text,
    lastOn: text,
  });
