import { accept, commonRefusals, type Decision, type RefusalCatalogue, refuse } from '@danvan/aggregate-store/decision';
import { type IsoDate, type OrganizationHeadcountView, organizationHeadcount } from '@danvan/contracts';
import type { Count, HeadcountCommand, HeadcountEvent, OrganizationHeadcount } from './types.ts';

export const headcountRefusals = {
  ...commonRefusals,
  UNKNOWN_ORGANIZATION: {
    en: 'There is no organization with the id «{organization}».',
    vi: 'Không có tổ chức nào mang mã «{organization}».',
  },
  NEGATIVE_COUNT: { en: 'A count is 0 or more.', vi: 'Số lượng phải từ 0 trở lên.' },
  NOT_STANDING: { en: 'The organization did not stand on {on}.', vi: 'Tổ chức không tồn tại vào ngày {on}.' },
} as const satisfies RefusalCatalogue;

export type HeadcountRefusal = keyof typeof headcountRefusals;

/** A count for a day replaces an earlier one for the same day: figures are corrected. */
function decide(
  _: OrganizationHeadcount | null,
  { id, validFrom, validTo, on, cadres, civilServants, publicEmployees }: HeadcountCommand,
): Decision<HeadcountEvent, HeadcountRefusal> {
  const counts = { cadres, civilServants, publicEmployees };
  const [negative] = Object.entries(counts).filter(([, count]) => count < 0);
  if (negative) return refuse('NEGATIVE_COUNT', {}, [negative[0]]);
  if (on < validFrom || (validTo !== null && on >= validTo)) return refuse('NOT_STANDING', { on }, ['on']);
  return accept({ type: 'HeadcountRecorded', organizationId: id, on, ...counts });
}

function evolve(state: OrganizationHeadcount | null, event: HeadcountEvent): OrganizationHeadcount {
  const { type: _, organizationId = '', ...count } = event;
  const others = (state?.counts ?? []).filter(({ on }) => on !== count.on);
  return { id: state?.id ?? organizationId, counts: [...others, count].sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** How many somebody has on a day: the last count on or before it. */
export const countOn = (counts: readonly Count[], day: IsoDate): Count | null => counts.findLast(({ on }) => on <= day) ?? null;

export const headcountAggregate = {
  name: 'headcount',
  lifecycle: { decide, evolve },
  refusals: headcountRefusals,
  topic: organizationHeadcount,
  view: ({ id, counts }: OrganizationHeadcount): OrganizationHeadcountView => ({ id, counts: [...counts] }),
};
