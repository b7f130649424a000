import type { GrievanceKind, OrganizationFacts, PriorResolution, SignatoryType } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import { petitionLifecycle } from '../petition/lifecycle.ts';
import { subordinate, ward } from '../petition/petition-samples.ts';
import type { Petition, PetitionCommand } from '../petition/types.ts';
import { subjectFields } from '../subject-fields.ts';
import type { Chance } from './chance.ts';

const today = '2030-01-01';
const kinds: readonly [GrievanceKind, ...GrievanceKind[]] = ['REFLECTION', 'REFLECTION', 'COMPLAINT', 'COMPLAINT', 'DENUNCIATION'];
const signatories: readonly [SignatoryType, ...SignatoryType[]] = ['SINGLE', 'SINGLE', 'SINGLE', 'JOINT', 'OTHER'];
const [firstField, ...otherFields] = subjectFields.map(({ code }) => code);
/** Land and housing more than all else together, as everywhere. */
const land = Array.from({ length: 12 }, () => 'ADMINISTRATIVE.LAND_HOUSING');
const fields: readonly [string, ...string[]] = [firstField ?? '', ...land, ...otherFields];

const priors: Readonly<Record<GrievanceKind, readonly [PriorResolution, ...PriorResolution[]]>> = {
  COMPLAINT: [
    'UNRESOLVED',
    'UNRESOLVED',
    'UNRESOLVED',
    'UNRESOLVED',
    'UNRESOLVED',
    'IN_PROGRESS',
    'FIRST_RESOLVED',
    'SECOND_RESOLVED',
    'JUDGED',
  ],
  DENUNCIATION: [
    'UNRESOLVED',
    'UNRESOLVED',
    'UNRESOLVED',
    'UNRESOLVED',
    'UNRESOLVED',
    'IN_PROGRESS',
    'FURTHER_OVERDUE',
    'FURTHER_CONCLUDED',
  ],
  REFLECTION: ['UNRESOLVED', 'UNRESOLVED', 'UNRESOLVED', 'UNRESOLVED', 'UNRESOLVED', 'IN_PROGRESS', 'FIRST_RESOLVED'],
};

type Commanding = { readonly petition: Petition; command(command: PetitionCommand): boolean; readonly later: string };

/** A petition that is commanded one step after another, each some days later. */
function commanding(chance: Chance, first: PetitionCommand): Commanding {
  let state: Petition | null = null;
  const fold = (command: PetitionCommand): boolean => {
    const decision = petitionLifecycle.decide(state, command);
    if (decision.ok) state = decision.events.reduce<Petition | null>(petitionLifecycle.evolve, state);
    return decision.ok;
  };
  if (!fold(first)) throw new Error(`refused: ${JSON.stringify(first)}`);
  return {
    get petition() {
      if (!state) throw new Error('no petition');
      return state;
    },
    command: fold,
    get later() {
      return addDays(this.petition.lastOn, chance.between(0, 20));
    },
  };
}

/** What becomes of a classified petition; the law decides which of these the petition can come to. */
function dispositions({ petition, later }: Commanding, caseId: string, chance: Chance): readonly PetitionCommand[] {
  const dated = { on: later, today };
  const toOrganizationId = 'ubnd-tay-ho';
  return chance.pick<readonly PetitionCommand[]>([
    [
      { type: 'link', caseId, caseKind: petition.kind, opened: chance.happens(0.8), ...dated },
      { type: 'transfer', toOrganizationId, ...dated },
      { type: 'guide', toOrganizationId, guidedBefore: false, ...dated },
    ],
    [
      { type: 'urge', to: subordinate, ...dated },
      { type: 'link', caseId, caseKind: petition.kind, opened: true, ...dated },
    ],
    [
      { type: 'returnToSender', ...dated },
      { type: 'fileAway', reason: 'ALREADY_GUIDED', duplicateOf: null, ...dated },
    ],
    [
      { type: 'fileAway', reason: 'INELIGIBLE', duplicateOf: null, ...dated },
      { type: 'link', caseId, caseKind: petition.kind, opened: true, ...dated },
    ],
  ]);
}

/** A petition as life brings it: received on any day around 2022, classified or not, and come to what the law allows. */
export function generatedPetition(id: string, chance: Chance, organization: OrganizationFacts = ward): Petition {
  const kind = chance.pick(kinds);
  const signatoryType = chance.pick(signatories);
  const process = commanding(chance, {
    ...{ type: 'receive', id, kind, signatoryType, organization, provenance: 'SYNTHETIC', projectCode: null, splitFromId: null },
    ...{ petitionerIds: [], textId: null, today, channel: 'POST', fieldCode: chance.pick(fields) },
    receivedOn: addDays('2021-10-01', chance.between(0, 480)),
    signatoryCount: { SINGLE: 1, JOINT: chance.between(5, 40), OTHER: 0 }[signatoryType],
    forwarder: chance.happens(0.2) ? 'PRESS' : null,
  });
  if (chance.happens(0.08)) return process.petition;
  if (chance.happens(0.03)) {
    const parts = [
      { id: `${id}-1`, kind: 'COMPLAINT', fieldCode: 'OTHER' },
      { id: `${id}-2`, kind: 'REFLECTION', fieldCode: 'OTHER' },
    ] as const;
    process.command({ type: 'split', parts, on: process.later, today });
    return process.petition;
  }
  const eligible = chance.happens(0.85);
  process.command({
    ...{ type: 'classify', competent: chance.happens(0.7), priorResolution: chance.pick(priors[kind]), on: process.later, today },
    ...(eligible
      ? { eligibility: 'ELIGIBLE', ineligibilityReason: null }
      : { eligibility: 'INELIGIBLE', ineligibilityReason: chance.pick(['ANONYMOUS', 'NO_SIGNATURE']) }),
  });
  if (chance.happens(0.1)) return process.petition;
  for (const command of dispositions(process, `${id}-case`, chance)) if (process.command(command)) break;
  if (chance.happens(0.5)) process.command({ type: 'recordReply', on: process.later, today });
  return process.petition;
}
