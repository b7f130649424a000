import type { GrievanceKind, IsoDate, PetitionStatus } from '@danvan/contracts';
import type { Petition } from '../petition/types.ts';
import type { ReportingPeriod } from './period.ts';
import { askedOf, type PetitionCell } from './petition-cell.ts';
import { quarterOf } from './quarter.ts';

const none = '-';
const quarter = (day: IsoDate | null): string => (day === null ? none : quarterOf(day));

/**
 * Everything that forms 01–04/XLD of any period ask of a petition, in one text: petitions with the same text are alike in every form, so
 * that a form is one count of texts.
 */
export function petitionKey(petition: Petition): string {
  const { kind, signatoryType, eligibility, status, openedCase, receivedOn, disposedOn, repliedOn } = petition;
  const { fieldCode, priorResolution } = askedOf(petition);
  const joined = status === 'LINKED' && !openedCase ? 'JOINED' : none;
  const days = [quarter(receivedOn), quarter(disposedOn), quarter(repliedOn)];
  return [kind, signatoryType, fieldCode, eligibility ?? none, priorResolution ?? none, status, joined, ...days].join('|');
}

/** Until when a petition is of any form: it is not disposed of yet, or the last thing was done then. Never, where it was split. */
export function countedUntil({ status, disposedOn, repliedOn }: Petition): IsoDate {
  if (status === 'SPLIT') return '';
  if (disposedOn === null) return '9999-12-31';
  return repliedOn !== null && repliedOn > disposedOn ? repliedOn : disposedOn;
}

/** The cell of so many petitions with this key in a period: what `petitionCell` says of each of them. Null where they are none of it. */
export function cellOfKey(key: string, { from, to }: ReportingPeriod, petitions: number): PetitionCell | null {
  const [kind, signatoryType, fieldCode = '', eligibility, priorResolution, status, joined, received = '', disposed = '', replied = ''] =
    key.split('|');
  const within = (day: string) => day !== none && day >= from && day <= to;
  const counted = disposed === none || disposed >= from;
  if (received > to || status === 'SPLIT' || !(counted || within(replied))) return null;
  return {
    kind: kind as GrievanceKind,
    signatoryType: signatoryType as PetitionCell['signatoryType'],
    fieldCode,
    eligibility: orNull(eligibility) as PetitionCell['eligibility'],
    priorResolution: orNull(priorResolution) as PetitionCell['priorResolution'],
    status: status as PetitionStatus,
    ...{ counted, carriedOver: received < from, processed: within(disposed), joined: joined === 'JOINED' },
    ...{ replied: within(replied), petitions },
  };
}

const orNull = (value: string | undefined): string | null => (value === none || value === undefined ? null : value);
