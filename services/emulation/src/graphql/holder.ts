import type { EmulationRegistrant } from '@danvan/contracts';
import { isActiveOn, type OrganizationCopy, registrantFrom } from '../persistence/organization-copy.ts';
import type { Context } from './context.ts';

/** Organizations that took over from one another, one after the other: more than any real history has. */
const longestLine = 20;

/** Who answers today for what an organization registers: nothing to say while it is there itself; null where nobody alone took over. */
export async function holderNow(
  { loaders, today }: Pick<Context, 'loaders' | 'today'>,
  organization: OrganizationCopy,
): Promise<{ holder?: EmulationRegistrant | null }> {
  let copy: OrganizationCopy | null = organization;
  for (let steps = 0; copy !== null && !isActiveOn(copy, today) && steps < longestLine; steps += 1) {
    const [only, ...others]: readonly string[] = copy.successorIds ?? [];
    copy = only !== undefined && others.length === 0 ? await loaders.organization.load(only) : null;
  }
  if (copy === organization) return {};
  return { holder: copy && isActiveOn(copy, today) ? registrantFrom(copy, today) : null };
}
