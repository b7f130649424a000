import type { GrievanceCaseCommand } from '../domain/case/types.ts';
import type { Action } from '../policy.ts';

type Commands = Readonly<Record<string, { readonly command: GrievanceCaseCommand['type']; readonly action: Action }>>;

/** Mutation → the command that it sends to an existing case, and the action that allows it. */
export const caseCommands = {
  joinPetition: { command: 'joinPetition', action: 'case.open' },
  acceptCase: { command: 'accept', action: 'case.accept' },
  refuseCase: { command: 'refuse', action: 'case.accept' },
  transferCase: { command: 'transfer', action: 'case.accept' },
  fileAwayCase: { command: 'fileAway', action: 'case.accept' },
  setAsideCase: { command: 'setAside', action: 'case.accept' },
  keepCaseAsLead: { command: 'keepAsLead', action: 'case.accept' },
  assignVerifier: { command: 'assignVerifier', action: 'case.assign' },
  notifyParties: { command: 'notifyParties', action: 'case.verify' },
  recordDialogue: { command: 'recordDialogue', action: 'case.verify' },
  suspendCase: { command: 'suspend', action: 'case.decide' },
  resumeCase: { command: 'resume', action: 'case.decide' },
  extendDeadline: { command: 'extend', action: 'case.decide' },
  withdrawCase: { command: 'withdraw', action: 'case.withdraw' },
  terminateCase: { command: 'terminate', action: 'case.decide' },
  litigateCase: { command: 'litigate', action: 'case.verify' },
  decideComplaint: { command: 'decide', action: 'case.decide' },
  concludeDenunciation: { command: 'conclude', action: 'case.decide' },
  answerReflection: { command: 'answer', action: 'case.decide' },
  sendResult: { command: 'send', action: 'case.publish' },
  handleConclusion: { command: 'handle', action: 'case.publish' },
  publishResult: { command: 'publish', action: 'case.publish' },
  recordEffect: { command: 'takeEffect', action: 'case.publish' },
  startEnforcement: { command: 'startEnforcement', action: 'case.publish' },
  lodgeFurtherDenunciation: { command: 'lodgeFurther', action: 'case.withdraw' },
  confirmAnswer: { command: 'confirm', action: 'case.withdraw' },
  reopenCase: { command: 'reopen', action: 'case.withdraw' },
  recordReceipt: { command: 'recordReceipt', action: 'case.publish' },
  stayDecision: { command: 'stayDecision', action: 'case.decide' },
  liftStay: { command: 'liftStay', action: 'case.decide' },
  referCrime: { command: 'referCrime', action: 'case.decide' },
  recordEnforcement: { command: 'recordEnforcement', action: 'case.publish' },
  rateAnswer: { command: 'rate', action: 'case.withdraw' },
  closeCase: { command: 'close', action: 'case.publish' },
} as const satisfies Commands;
