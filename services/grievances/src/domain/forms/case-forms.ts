import type { CaseCell } from './case-cell.ts';
import { kqgq01 } from './kqgq-01.ts';
import { kqgq02 } from './kqgq-02.ts';
import { kqgq03 } from './kqgq-03.ts';
import { kqgq04 } from './kqgq-04.ts';
import type { Form } from './types.ts';

/** The forms that are counted over cases. */
export const caseForms = { KQGQ_01: kqgq01, KQGQ_02: kqgq02, KQGQ_03: kqgq03, KQGQ_04: kqgq04 } as const satisfies Record<
  string,
  Form<CaseCell>
>;
