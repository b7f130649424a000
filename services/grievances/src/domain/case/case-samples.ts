import { allowedCommands } from '@danvan/aggregate-store/decision';
import type { GrievanceCaseStatus, GrievanceKind, OrganizationFacts, Remedy } from '@danvan/contracts';
import { addDays } from '../dates.ts';
import { currentLaw } from '../deadline/law.ts';
import { ward } from '../petition/petition-samples.ts';
import { caseLifecycle } from './lifecycle.ts';
import { caseTransitions } from './transitions.ts';
import type { EarlierCaseFacts, GrievanceCase, GrievanceCaseCommand, GrievanceCaseEvent, PetitionFactsForCase } from './types.ts';

/** Cases for the specs. They begin after 1 July 2026, when the law knows every command. */
export const today = '2030-01-01';

export const lifecycle = caseLifecycle(currentLaw);

export type CommandType = GrievanceCaseCommand['type'];
export type CommandOf<Type extends CommandType> = Extract<GrievanceCaseCommand, { type: Type }>;

export const petitionOf = (kind: GrievanceKind, changes: Partial<PetitionFactsForCase> = {}): PetitionFactsForCase => ({
  id: 'p1',
  kind,
  channel: 'POST',
  receivedOn: '2026-08-03',
  fieldCode: 'ADMINISTRATIVE.LAND_HOUSING',
  signatoryType: 'SINGLE',
  signatoryCount: 1,
  status: 'CLASSIFIED',
  eligible: true,
  anonymous: false,
  competent: true,
  projectCode: null,
  ...changes,
});

/** A body under the ward’s unit, whose decisions the ward reviews. */
export const below: OrganizationFacts = {
  id: 'to-dan-pho-1',
  unitCode: 'TO_1',
  unitPath: [...ward.unitPath, 'TO_1'],
  path: [...ward.path, 'to-dan-pho-1'],
};

export const earlier = (kind: GrievanceKind, changes: Partial<EarlierCaseFacts> = {}): EarlierCaseFacts => ({
  ...{ caseId: 'c0', kind, resolver: below, from: '2026-07-01', until: kind === 'COMPLAINT' ? '2026-08-31' : null },
  ...changes,
});

const nothing: Remedy = {
  ...{ stateMoney: 0, stateLand: 0, organizationMoney: 0, organizationLand: 0, individualMoney: 0, individualLand: 0 },
  ...{ organizationsRestored: 0, individualsRestored: 0, personsDisciplined: 0, officialsDisciplined: 0 },
  ...{ crimeCases: 0, crimePersons: 0, crimeOfficials: 0 },
};
export const remedyOf = (changes: Partial<Remedy> = {}): Remedy => ({ ...nothing, ...changes });

export const openCommand = (kind: GrievanceKind, changes: Partial<CommandOf<'open'>> = {}): CommandOf<'open'> => ({
  type: 'open',
  id: 'c1',
  petition: petitionOf(kind),
  resolver: ward,
  resolverType: 'PEOPLES_COMMITTEE',
  firstInstance: null,
  furtherOf: null,
  severalSites: false,
  provenance: 'SYNTHETIC',
  on: '2026-08-05',
  today,
  ...changes,
});

/** One command of each type that the law allows wherever the table does, so many days after the step before. */
export function commandsAfter(state: GrievanceCase, days = 1): { readonly [Type in CommandType]: CommandOf<Type> } {
  const dated = { on: addDays(state.lastOn, days), today };
  const bare = <Type extends CommandType>(type: Type) => ({ type, ...dated });
  const { kind } = state;
  const reviewOutcome = state.instance === 'SECOND' ? 'UPHELD' : null;
  const recommended = remedyOf({ stateMoney: 1_000_000, personsDisciplined: 2, officialsDisciplined: 1 });
  return {
    open: openCommand(kind),
    joinPetition: { ...bare('joinPetition'), petition: petitionOf(kind, { id: `p${state.petitionIds.length + 1}` }) },
    accept: {
      ...bare('accept'),
      respondentId: kind === 'COMPLAINT' && state.instance === 'FIRST' ? ward.id : 'another-body',
      bars: [],
      representatives: state.signatoryType === 'JOINT' ? 1 : 0,
      complex: false,
      remote: false,
    },
    refuse: { ...bare('refuse'), bars: ['NO_CAPACITY'] },
    transfer: { ...bare('transfer'), toOrganizationId: 'ubnd-tay-ho' },
    fileAway: bare('fileAway'),
    setAside: bare('setAside'),
    keepAsLead: { ...bare('keepAsLead'), clearViolator: true, specificEvidence: true, checkable: true },
    assignVerifier: { ...bare('assignVerifier'), verifierId: 'thanh-tra-tay-ho' },
    notifyParties: bare('notifyParties'),
    recordDialogue: { ...bare('recordDialogue'), outcome: 'HELD', noticedOn: addDays(dated.on, -7), minutes: 'SIGNED' },
    suspend: { ...bare('suspend'), reason: 'AWAITING_OTHER_BODY' },
    resume: bare('resume'),
    extend: { ...bare('extend'), criteriaMet: 2 },
    withdraw: { ...bare('withdraw'), scope: 'WHOLE', withdrawers: 0, inWriting: true, continuesBecause: [] },
    terminate: { ...bare('terminate'), reason: 'ALREADY_JUDGED' },
    litigate: bare('litigate'),
    decide: { ...bare('decide'), finding: 'PARTLY', demandMatchesFindings: true, reviewOutcome, recommended },
    recordReceipt: bare('recordReceipt'),
    stayDecision: { ...bare('stayDecision'), irreparableHarm: true, until: dated.on },
    liftStay: bare('liftStay'),
    referCrime: bare('referCrime'),
    recordEnforcement: { ...bare('recordEnforcement'), enforced: recommended },
    rate: { ...bare('rate'), byAuthor: true, stars: 4 },
    watch: { ...bare('watch'), today: dated.on },
    succeedResolver: { ...bare('succeedResolver'), successor: { ...ward, id: 'successor' } },
    send: bare('send'),
    publish: bare('publish'),
    takeEffect: { ...bare('takeEffect'), on: addDays(state.lastOn, days + 60) },
    startEnforcement: bare('startEnforcement'),
    conclude: { ...bare('conclude'), finding: 'RIGHT', recommended },
    handle: bare('handle'),
    lodgeFurther: bare('lodgeFurther'),
    answer: { ...bare('answer'), reopenWithinDays: 10 },
    confirm: bare('confirm'),
    reopen: { ...bare('reopen'), byAuthor: true },
    close: state.status === 'ANSWERED' ? { ...bare('close'), on: addDays(state.lastOn, days + 10) } : bare('close'),
  };
}

/** Folds a walk of commands from an opened case. */
export function walk(open: CommandOf<'open'>, ...types: readonly CommandType[]): { state: GrievanceCase; events: GrievanceCaseEvent[] } {
  const opened = lifecycle.decide(null, open);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const events = [...opened.events];
  let state = fold(events);
  for (const type of types) {
    const decision = lifecycle.decide(state, commandsAfter(state)[type]);
    if (!decision.ok) throw new Error(`${type}: ${decision.refusal.code}`);
    events.push(...decision.events);
    state = fold(events);
  }
  return { state, events };
}

export function fold(events: readonly GrievanceCaseEvent[]): GrievanceCase {
  const state = events.reduce<GrievanceCase | null>(lifecycle.evolve, null);
  if (!state) throw new Error('no events');
  return state;
}

/** The shortest way of commands to every state that a case can reach by its table: anonymous cases have a way of their own. */
export function waysOf(open: CommandOf<'open'>): ReadonlyMap<GrievanceCaseStatus, readonly CommandType[]> {
  const table = caseTransitions[open.petition.kind];
  const ways = new Map<GrievanceCaseStatus, readonly CommandType[]>([[walk(open).state.status, []]]);
  for (const [status, way] of ways) {
    for (const type of allowedCommands(table, status) as readonly CommandType[]) {
      const { state } = walk(open, ...way);
      const decision = lifecycle.decide(state, commandsAfter(state)[type]);
      if (!decision.ok) continue;
      const next = decision.events.reduce<GrievanceCase>(lifecycle.evolve, state);
      if (!ways.has(next.status)) ways.set(next.status, [...way, type]);
    }
  }
  return ways;
}

export const anonymousOpen = openCommand('DENUNCIATION', { petition: petitionOf('DENUNCIATION', { eligible: false, anonymous: true }) });
