import { project } from '@danvan/aggregate-store';
import { type OrganizationView, organization } from '@danvan/contracts';
import type { Reaction } from '@danvan/messaging';
import type { Stores } from '../persistence/stores.ts';
import { settleHolders } from './entry-holders.ts';

type Kept = Pick<Stores, 'organizationCopies' | 'entries' | 'marks'>;

/** Keeps the copy of organizations; when one has gone, its entries follow its successor or stay with nobody. */
export function organizationCopy(kept: Kept): Reaction<OrganizationView> {
  const copying = project(organization, {
    group: 'emulation.organization-copy.v1',
    into: kept.organizationCopies,
    marks: kept.marks,
    row: ({ id, provenance: _, ...row }) => ({ _id: id, ...row }),
  });
  return {
    ...copying,
    async apply(events) {
      const rejected = await copying.apply(events);
      const gone = new Set(events.filter(({ after }) => after !== null && after.status !== 'ACTIVE').map(({ id }) => id));
      for (const id of gone) await settleHolders(kept, id, new Date());
      return rejected;
    },
  };
}
