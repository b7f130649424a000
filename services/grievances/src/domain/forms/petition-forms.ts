import type { PetitionCell } from './petition-cell.ts';
import type { Form } from './types.ts';
import { xld01 } from './xld-01.ts';
import { xld02 } from './xld-02.ts';
import { xld03 } from './xld-03.ts';
import { xld04 } from './xld-04.ts';

/** The forms that are counted over petitions. */
export const petitionForms = { XLD_01: xld01, XLD_02: xld02, XLD_03: xld03, XLD_04: xld04 } as const satisfies Record<
  string,
  Form<PetitionCell>
>;
