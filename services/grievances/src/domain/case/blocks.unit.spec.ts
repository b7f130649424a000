import { allowedCommands } from '@danvan/aggregate-store/decision';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentLaw } from '../deadline/law.ts';
import { caseBlocks } from './blocks.ts';
import { anonymousOpen, type CommandType, commandsAfter, earlier, lifecycle, openCommand, today, walk, waysOf } from './case-samples.ts';
import { caseTransitions } from './transitions.ts';

const blocked = (open: Parameters<typeof walk>[0], path: readonly CommandType[], command: CommandType) =>
  caseBlocks(currentLaw, walk(open, ...path).state, today, command)?.code;

describe('what of a case stands in the way of a command', () => {
  const second = openCommand('COMPLAINT', { firstInstance: earlier('COMPLAINT') });

  it.each([
    ['DIALOGUE_REQUIRED', second, ['accept', 'assignVerifier'], 'decide'],
    ['ENFORCEMENT_PENDING', openCommand('COMPLAINT'), ['accept', 'assignVerifier', 'decide', 'send', 'publish', 'takeEffect'], 'close'],
    ['NO_STAY_TO_LIFT', openCommand('COMPLAINT'), ['accept'], 'liftStay'],
    ['ANONYMOUS_NOT_ACCEPTED', anonymousOpen, [], 'accept'],
    ['DENOUNCER_IS_KNOWN', openCommand('DENUNCIATION'), [], 'setAside'],
    ['EXTENSION_TOO_LATE', openCommand('DENUNCIATION'), ['accept', 'assignVerifier'], 'extend'],
    ['REOPEN_WINDOW_OVER', openCommand('REFLECTION'), ['accept', 'assignVerifier', 'answer'], 'reopen'],
  ] as const)('is %s', (code, open, path, command) => {
    expect(blocked(open, path, command)).toBe(code);
  });

  it('is nothing where the rules are met, and where only the input can tell', () => {
    expect(blocked(openCommand('COMPLAINT'), ['accept', 'assignVerifier'], 'decide')).toBeUndefined();
    expect(blocked(openCommand('COMPLAINT'), ['accept', 'assignVerifier'], 'withdraw')).toBeUndefined();
  });

  it('is never named where the command can be given', () => {
    const cells = (['COMPLAINT', 'DENUNCIATION', 'REFLECTION'] as const).flatMap((kind) =>
      [...waysOf(openCommand(kind)).values()].map((way) => ({ kind, way })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ kind, way }) => {
        const { state } = walk(openCommand(kind), ...way);
        for (const type of allowedCommands(caseTransitions[kind], state.status) as readonly CommandType[]) {
          const command = commandsAfter(state)[type];
          const decision = lifecycle.decide(state, command);
          if (decision.ok) expect(caseBlocks(currentLaw, state, command.on, type)).toBeUndefined();
        }
      }),
    );
  });
});
