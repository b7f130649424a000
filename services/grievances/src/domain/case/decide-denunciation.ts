import { accept, refuse } from '@danvan/aggregate-store/decision';
import type { DeadlineKey } from '@danvan/contracts';
import { computeDeadline, extendDeadline } from '../deadline/compute.ts';
import type { Law } from '../deadline/types.ts';
import { barred, refusalWithoutBar } from './bars.ts';
import { acceptWith, asSet, type CaseDecision, deadlineOf } from './deadlines.ts';
import { joinPetition } from './open.ts';
import { recordEnforcement, unfitRecommendation } from './remedies.ts';
import { unfitRepresentatives } from './representatives.ts';
import { resume, suspend } from './suspension.ts';
import { terminate } from './terminate.ts';
import type { CommandIn, denunciationTransitions } from './transitions.ts';
import type { GrievanceCase } from './types.ts';
import { withdraw } from './withdraw.ts';

type DenunciationCommand = CommandIn<typeof denunciationTransitions>;
type Command<Type extends DenunciationCommand['type']> = Extract<DenunciationCommand, { type: Type }>;

/** The table allows the command and its date is in order; what is left are the rules of each step. */
export function decideDenunciation(law: Law, state: GrievanceCase, command: DenunciationCommand): CaseDecision {
  const { on } = command;
  const from = (key: DeadlineKey, trigger = on) => computeDeadline(law, { key, trigger });
  switch (command.type) {
    case 'joinPetition':
      return joinPetition(state, command);
    case 'accept':
      return acceptDenunciation(law, state, command);
    case 'refuse':
      return refusalWithoutBar(state, command.bars) ?? accept({ type: 'CaseRefused', bars: command.bars, on });
    case 'transfer': {
      const { toOrganizationId } = command;
      const within = from('DENUNCIATION_TRANSFER', state.receivedOn);
      return acceptWith([within], (deadlines) => ({ type: 'CaseTransferred', toOrganizationId, on, deadlines }));
    }
    case 'setAside':
      return state.anonymous ? accept({ type: 'CaseSetAside', on }) : refuse('DENOUNCER_IS_KNOWN');
    case 'keepAsLead':
      return isLead(state, command) ? accept({ type: 'CaseKeptAsLead', on }) : refuse('NOT_A_LEAD');
    case 'assignVerifier':
      return accept({ type: 'VerifierAssigned', verifierId: command.verifierId, on });
    case 'suspend':
      return suspend(law, command, 'DENUNCIATION');
    case 'resume':
      return resume(law, state, command);
    case 'extend':
      return extend(law, state, command);
    case 'notifyParties':
      return accept({ type: 'PartiesNotified', on });
    case 'withdraw':
      return withdraw(state, command);
    case 'terminate':
      return terminate(law, state, command);
    case 'conclude': {
      const { finding, recommended } = command;
      const refusal = unfitRecommendation(command);
      if (refusal) return refusal;
      const next = [from('DENUNCIATION_SEND'), from('DENUNCIATION_HANDLING'), from('DENUNCIATION_PUBLICATION')];
      return acceptWith(next, (deadlines) => ({ type: 'DenunciationConcluded', finding, on, deadlines, recommended }));
    }
    case 'send':
      return accept({ type: 'ResultSent', on, deadlines: [] });
    case 'handle':
      return accept({ type: 'ConclusionHandled', on });
    case 'publish':
      return accept({ type: 'ResultPublished', on });
    case 'referCrime':
      return state.crimeReferredOn ? refuse('REFERRED_ALREADY', { on: state.crimeReferredOn }) : accept({ type: 'CrimeReferred', on });
    case 'recordEnforcement':
      return recordEnforcement(state, command);
    case 'lodgeFurther':
      return accept({ type: 'FurtherDenunciationLodged', on });
    case 'close':
      return accept({ type: 'CaseClosed', on });
  }
}

/** Denunciation Law 25/2018 Art. 29; the body denounced does not resolve what denounces it (Art. 12). */
function acceptDenunciation(law: Law, state: GrievanceCase, command: Command<'accept'>): CaseDecision {
  const { on, bars, respondentId } = command;
  if (state.anonymous) return refuse('ANONYMOUS_NOT_ACCEPTED');
  const refusal = barred(state, bars) ?? unfitRepresentatives(state, command);
  if (refusal) return refusal;
  if (respondentId === state.resolver.id) return refuse('RESOLVER_IS_DENOUNCED', {}, ['respondentId']);
  const terms = ['DENUNCIATION_NOTICE', 'DENUNCIATION_RESOLUTION'].map((key) => computeDeadline(law, { key, trigger: on }));
  return acceptWith(terms, (deadlines) => ({ type: 'CaseAccepted', on, deadlines }));
}

function isLead({ anonymous }: GrievanceCase, { clearViolator, specificEvidence, checkable }: Command<'keepAsLead'>): boolean {
  return anonymous && clearViolator && specificEvidence && checkable;
}

/** Complex is a case that meets one of the seven criteria, especially complex one that meets two or more (Decree 31/2019 Art. 3). */
function extend(law: Law, state: GrievanceCase, { on, criteriaMet }: Command<'extend'>): CaseDecision {
  if (!Number.isInteger(criteriaMet) || criteriaMet < 1 || criteriaMet > 7) return refuse('NOT_COMPLEX', { criteriaMet }, ['criteriaMet']);
  const resolution = deadlineOf(state, 'DENUNCIATION_RESOLUTION');
  if (!resolution) return refuse('NOT_EXTENDABLE', { key: 'DENUNCIATION_RESOLUTION' });
  const deadline = asSet(resolution);
  if (on > deadline.effectiveDue) return refuse('EXTENSION_TOO_LATE', { effectiveDue: deadline.effectiveDue }, ['on']);
  const extended = extendDeadline(law, deadline, criteriaMet === 1 ? 'COMPLEX' : 'ESPECIALLY_COMPLEX');
  return acceptWith([extended], (deadlines) => ({ type: 'DeadlineExtended', criteriaMet, on, deadlines }));
}
