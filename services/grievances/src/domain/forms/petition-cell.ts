import type { Eligibility, GrievanceKind, PetitionStatus, PriorResolution, SignatoryType } from '@danvan/contracts';
import type { Petition } from '../petition/types.ts';
import type { ReportingPeriod } from './period.ts';

/** Petitions that are alike in all that forms 01–04/XLD ask, and how many they are. */
export type PetitionCell = {
  readonly kind: GrievanceKind;
  readonly signatoryType: SignatoryType;
  /** Empty where it is not asked. */
  readonly fieldCode: string;
  readonly eligibility: Eligibility | null;
  readonly priorResolution: PriorResolution | null;
  readonly status: PetitionStatus;
  /** Is it of the period: received in it, or carried over without having been disposed of before? */
  readonly counted: boolean;
  readonly carriedOver: boolean;
  /** Disposed of within the period. */
  readonly processed: boolean;
  /** Joined a case that another petition had opened: one matter more is not counted. */
  readonly joined: boolean;
  /** A reply to its transfer came within the period. */
  readonly replied: boolean;
  readonly petitions: number;
};

/** Field and prior resolution divide the eligible petitions only: of the others they are not asked. */
export function askedOf({ eligibility, fieldCode, priorResolution }: Petition): Pick<PetitionCell, 'fieldCode' | 'priorResolution'> {
  return eligibility === 'ELIGIBLE' ? { fieldCode, priorResolution } : { fieldCode: '', priorResolution: null };
}

/**
 * What one petition adds to the forms of a period, as it stood at the period's end; null where it is none of it. A petition that was
 * split counts by its parts.
 */
export function petitionCell(petition: Petition, { from, to }: ReportingPeriod): PetitionCell | null {
  const { kind, signatoryType, eligibility, status, receivedOn, disposedOn, repliedOn, openedCase } = petition;
  const within = (day: string | null) => day !== null && day >= from && day <= to;
  const counted = disposedOn === null || disposedOn >= from;
  const replied = within(repliedOn);
  if (receivedOn > to || status === 'SPLIT' || !(counted || replied)) return null;
  return {
    ...{ kind, signatoryType, eligibility, status, counted, replied },
    ...askedOf(petition),
    carriedOver: receivedOn < from,
    processed: within(disposedOn),
    joined: status === 'LINKED' && !openedCase,
    petitions: 1,
  };
}
