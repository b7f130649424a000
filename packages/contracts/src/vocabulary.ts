import { z } from 'zod';

/** A calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; a calendar date that exists. */
export const isoDate = z.iso.date();
export type IsoDate = string;

/** Whether a record stands in the newspaper article, was entered by an officer, or was generated for the demonstration. */
export const provenances = ['RECORDED', 'ARTICLE', 'SYNTHETIC'] as const;
export const provenance = z.enum(provenances);
export type Provenance = (typeof provenances)[number];
