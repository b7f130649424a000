import type { GrievanceKind, OrganizationFacts } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import type { Petition, PetitionCommand, PetitionEvent } from './types.ts';

/** Petitions for the specs. */
export const ward: OrganizationFacts = {
  id: 'ubnd-thuy-khue',
  unitCode: 'THUY_KHUE',
  unitPath: ['HA_NOI', 'TAY_HO', 'THUY_KHUE'],
  path: ['ubnd-ha-noi', 'ubnd-tay-ho', 'ubnd-thuy-khue'],
};

/** A body under the ward's. */
export const subordinate = { id: 'tram-y-te', path: [...ward.path, 'tram-y-te'] };

export const splitParts = [
  { id: 'p1-1', kind: 'COMPLAINT', fieldCode: 'ADMINISTRATIVE.POLICY' },
  { id: 'p1-2', kind: 'REFLECTION', fieldCode: 'OTHER' },
] as const;

export const today = '2026-11-24';

export type Received = Extract<PetitionEvent, { type: 'PetitionReceived' }>;
export type Receive = Extract<PetitionCommand, { type: 'receive' }>;

export const received = (changes: Partial<Received> = {}): Received => ({
  type: 'PetitionReceived',
  id: 'p1',
  kind: 'COMPLAINT',
  channel: 'POST',
  receivedOn: '2022-03-01',
  fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  signatoryType: 'SINGLE',
  signatoryCount: 1,
  forwarder: null,
  petitionerIds: [],
  textId: null,
  organization: ward,
  provenance: 'SYNTHETIC',
  projectCode: null,
  splitFromId: null,
  ...changes,
});

export const receive = (changes: Partial<Receive> = {}): Receive => ({
  ...received(),
  petitionerIds: [],
  textId: null,
  projectCode: null,
  splitFromId: null,
  today,
  ...changes,
  type: 'receive',
});

export const classified = (changes: Partial<Extract<PetitionEvent, { type: 'PetitionClassified' }>> = {}): PetitionEvent => ({
  type: 'PetitionClassified',
  on: '2022-03-02',
  eligibility: 'ELIGIBLE',
  ineligibilityReason: null,
  competent: true,
  priorResolution: 'UNRESOLVED',
  ...changes,
});

/** A command that fits the petition as it stands, where any of its type does. */
export function sampleCommand(type: PetitionCommand['type'], state: Petition): PetitionCommand {
  const dated = { on: addDays(state.lastOn, 1), today };
  const samples: Record<PetitionCommand['type'], PetitionCommand> = {
    receive: receive(),
    classify: {
      type: 'classify',
      eligibility: 'ELIGIBLE',
      ineligibilityReason: null,
      competent: true,
      priorResolution: 'UNRESOLVED',
      ...dated,
    },
    split: { type: 'split', parts: splitParts, ...dated },
    fileAway: {
      type: 'fileAway',
      ...(state.eligibility === 'INELIGIBLE'
        ? { reason: 'INELIGIBLE', duplicateOf: null }
        : { reason: 'DUPLICATE', duplicateOf: { id: 'p0', kind: state.kind, receivedOn: state.receivedOn } }),
      ...dated,
    },
    guide: { type: 'guide', toOrganizationId: 'ubnd-tay-ho', guidedBefore: false, ...dated },
    transfer: { type: 'transfer', toOrganizationId: 'ubnd-tay-ho', ...dated },
    urge: { type: 'urge', to: subordinate, ...dated },
    recordReply: { type: 'recordReply', ...dated },
    returnToSender: { type: 'returnToSender', ...dated },
    eraseIdentity: { type: 'eraseIdentity', ...dated },
    link: { type: 'link', caseId: 'c1', caseKind: state.kind, opened: true, ...dated },
  };
  return samples[type];
}

export const kinds: readonly GrievanceKind[] = ['COMPLAINT', 'DENUNCIATION', 'REFLECTION'];
