import { tcd01 } from './tcd-01.ts';
import { tcd02 } from './tcd-02.ts';

/** The form that is counted over receptions. */
export const receptionForms = { TCD_01: tcd01 } as const;
/** The form that is counted over the petitions that came at receptions. */
export const viaReceptionForms = { TCD_02: tcd02 } as const;
