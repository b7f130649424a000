import type { EmulationProgrammeEvent, IsoDate, ProgrammeKind, ProgrammeStatus, Provenance } from '@danvan/contracts';
import type { Dated } from '../dates.ts';

export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly launchingOrganizationId: string;
  readonly year: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly provenance: Provenance;
  readonly status: ProgrammeStatus;
  readonly closedOn: IsoDate | null;
};

export type NewProgramme = Omit<Programme, 'status' | 'closedOn'>;

export type ProgrammeCommand = { readonly type: 'launch'; readonly programme: NewProgramme } | ({ readonly type: 'close' } & Dated);

export type ProgrammeEvent = EmulationProgrammeEvent;
