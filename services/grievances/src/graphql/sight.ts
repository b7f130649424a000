import type { OrganizationFacts } from '@danvan/contracts';
import { type Actor, can, covers, governs, type Place } from '@danvan/identity';
import type { OrganizationCopies } from '../persistence/organization-copy.ts';
import { policy } from '../policy.ts';

type Match = Readonly<Record<string, unknown>>;

/**
 * Which denunciations a viewer sees one by one: those that their own organization covers or verifies, and nobody else's. Everybody
 * sees every complaint and reflection that their role shows.
 */
export type Sight = {
  /** The viewer's organization covers every organization: nothing is kept from them. */
  readonly whole: boolean;
  /** The viewer sees some denunciations. */
  readonly own: Place | null;
  /** What the viewer may find in a collection. @param place the field that holds a record's organization; @param verifier its verifier's id, where it has one */
  match(place: string, verifier?: string): Match;
  /** Is the record's organization the viewer's to read citizens' redacted words of, or its case the viewer's to verify? */
  reads(place: OrganizationFacts, verifierId?: string | null): boolean;
  sees(record: { readonly kind: string; readonly place: OrganizationFacts; readonly verifierId?: string | null }): boolean;
};

const noDenunciation = { kind: { $ne: 'DENUNCIATION' } };

const covered = (own: Place, place: string): readonly Match[] => [
  { [`${place}.path`]: own.id },
  ...(governs(own) ? [{ [`${place}.unitPath`]: own.unitCode }] : []),
];

/** @param ownPlace the actor's organization as it is known here */
export async function sightOf(actor: Actor, ownPlace: () => Promise<Place | null>, organizations: OrganizationCopies): Promise<Sight> {
  const own = can(policy, actor, 'confidential.read') === 'ALLOWED' ? await ownPlace() : null;
  const whole = own !== null && governs(own) && !(await organizations.someOutside(own.unitCode));
  const reads = (place: OrganizationFacts, verifierId?: string | null) => own !== null && (covers(own, place) || verifierId === own.id);
  return {
    whole,
    own,
    match(place, verifier) {
      if (whole) return {};
      if (own === null) return noDenunciation;
      return { $or: [noDenunciation, ...covered(own, place), ...(verifier ? [{ [verifier]: own.id }] : [])] };
    },
    reads,
    sees: ({ kind, place, verifierId }) => kind !== 'DENUNCIATION' || reads(place, verifierId),
  };
}
