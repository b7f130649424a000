/** A filter of cases, as GraphQL delivers it. */
export type CaseFilter = { readonly [field: string]: unknown };

/** What is known of the cases in question; what is left out may be anything. */
export type Facts = {
  readonly kind: 'DENUNCIATION';
  readonly unitCode?: string;
  readonly unitPath?: readonly string[];
  readonly year?: number;
};

/** Does a filter find all of them, none of them, or may it divide them? */
export type Verdict = 'ALL' | 'NONE' | 'SOME';

const isFilter = (value: unknown): value is CaseFilter => typeof value === 'object' && value !== null && !Array.isArray(value);
const known = (holds: boolean): Verdict => (holds ? 'ALL' : 'NONE');
const inverted = { ALL: 'NONE', NONE: 'ALL', SOME: 'SOME' } as const;

function both(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('NONE')) return 'NONE';
  return verdicts.includes('SOME') ? 'SOME' : 'ALL';
}
const either = (verdicts: readonly Verdict[]): Verdict => inverted[both(verdicts.map((verdict) => inverted[verdict]))];

/** Every operator of a condition, by itself; those without a value say nothing. */
function conditions(asked: unknown, judge: (operator: string, value: unknown) => Verdict): Verdict {
  if (!isFilter(asked)) return 'SOME';
  return both(
    Object.entries(asked)
      .filter(([operator, value]) => value !== undefined && (value !== null || operator === 'eq'))
      .map(([operator, value]) => judge(operator, value)),
  );
}

/** A condition on a field of which every case in question has all of these values. */
function among(asked: unknown, values: readonly string[] | undefined): Verdict {
  return conditions(asked, (operator, value) => {
    if (!values || (operator !== 'eq' && operator !== 'in')) return 'SOME';
    const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
    return known(wanted.some((one) => values.includes(String(one))));
  });
}

/** A condition on the day of receipt, which lies anywhere in the year. ISO dates sort as text. */
function within(asked: unknown, year: number | undefined): Verdict {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return conditions(asked, (operator, value) => {
    if (year === undefined) return 'SOME';
    const day = String(value);
    if (operator === 'gte') return first >= day ? 'ALL' : last < day ? 'NONE' : 'SOME';
    if (operator === 'lt') return last < day ? 'ALL' : first >= day ? 'NONE' : 'SOME';
    const days: readonly unknown[] = Array.isArray(value) ? value : [value];
    return days.some((one) => String(one) >= first && String(one) <= last) ? 'SOME' : 'NONE';
  });
}

const filters = (value: unknown): readonly CaseFilter[] => (Array.isArray(value) ? value.filter(isFilter) : []);

function holdsFor(field: string, asked: unknown, facts: Facts): Verdict {
  switch (field) {
    case 'and':
      return both(filters(asked).map((part) => holds(part, facts)));
    case 'or':
      return either(filters(asked).map((part) => holds(part, facts)));
    case 'not':
      return isFilter(asked) ? inverted[holds(asked, facts)] : 'SOME';
    case 'kind':
      return among(asked, [facts.kind]);
    case 'unitCode':
      return among(asked, facts.unitCode === undefined ? undefined : [facts.unitCode]);
    case 'withinUnit':
      return among(asked, facts.unitPath);
    case 'receivedOn':
      return within(asked, facts.year);
    default:
      return 'SOME';
  }
}

/**
 * Judges a filter by its form alone, without looking at any case: what depended on the cases would itself tell of them. Only
 * conditions on kind, unit and whole years can find all of a cell.
 */
export function holds(filter: CaseFilter | null | undefined, facts: Facts): Verdict {
  return both(
    Object.entries(filter ?? {})
      .filter(([, asked]) => asked !== null && asked !== undefined)
      .map(([field, asked]) => holdsFor(field, asked, facts)),
  );
}
