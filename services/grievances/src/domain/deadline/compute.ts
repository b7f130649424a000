import { refuse } from '@danvan/aggregate-store/decision';
import type { Deadline, DeadlineVariant, IsoDate } from '@danvan/contracts';
import { count } from './count.ts';
import type { Complexity, DeadlineOutcome, DeadlineRequest, Law, Rule } from './types.ts';

/** The period as the law of the trigger's day has it: when it ends, and why then. */
export function computeDeadline(law: Law, { key, trigger, variant = 'STANDARD' }: DeadlineRequest): DeadlineOutcome {
  const versions = law.rules.get(key);
  if (!versions) return refuse('UNKNOWN_DEADLINE', { key }, ['key']);
  const rule = versions.find(({ from, to }) => from <= trigger && (to === null || trigger < to));
  if (!rule) return refuse('NO_RULE_IN_FORCE', { key, trigger, earliest: versions.at(-1)?.from ?? '—' }, ['trigger']);
  const days = rule.days[variant];
  if (days === undefined) return refuse('VARIANT_NOT_IN_RULE', { key, variant, variants: Object.keys(rule.days) }, ['variant']);
  return reckon(law, rule, { trigger, variant, days, extensions: 0, excludedDays: 0 });
}

/** One extension more. It runs from the nominal end, so that a weekend is not won twice. */
export function extendDeadline(law: Law, deadline: Deadline, complexity: Complexity): DeadlineOutcome {
  const rule = ruleOf(law, deadline);
  if (!rule?.extension) return refuse('NOT_EXTENDABLE', { key: deadline.key });
  const most = rule.extension.most[complexity];
  if (deadline.extensions >= most) return refuse('EXTENSIONS_EXHAUSTED', { complexity, most });
  return reckon(law, rule, { ...deadline, days: deadline.days + rule.extension.days, extensions: deadline.extensions + 1 });
}

/** The same period with the time between two days left out: a suspension does not count (Denunciation Law 25/2018 Art. 34). */
export function excludeTime(law: Law, deadline: Deadline, from: IsoDate, to: IsoDate): DeadlineOutcome {
  const rule = ruleOf(law, deadline);
  if (!rule) return refuse('NO_RULE_IN_FORCE', { key: deadline.key, trigger: deadline.trigger, earliest: deadline.ruleVersion });
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  return reckon(law, rule, { ...deadline, excludedDays: deadline.excludedDays + days });
}

/** A deadline keeps to the version of its rule that it was born under. */
function ruleOf(law: Law, { key, ruleVersion }: Deadline): Rule | undefined {
  return law.rules.get(key)?.find(({ from }) => from === ruleVersion);
}

type Span = { trigger: IsoDate; variant: DeadlineVariant; days: number; extensions: number; excludedDays: number };

function reckon(law: Law, rule: Rule, { trigger, variant, days, extensions, excludedDays }: Span): DeadlineOutcome {
  const start = law.calendar.position.get(trigger);
  const counted = start === undefined ? null : count(law.calendar, rule, start, days + excludedDays);
  if (!counted) {
    const { days: all } = law.calendar;
    return refuse('DATE_OUT_OF_CALENDAR', { trigger, first: all[0]?.date ?? '—', last: all.at(-1)?.date ?? '—' }, ['trigger']);
  }
  const { key, unit, source, from: ruleVersion } = rule;
  return { ok: true, deadline: { key, variant, trigger, ...counted, days, unit, source, ruleVersion, extensions, excludedDays } };
}
