import { allowedCommands } from '@danvan/aggregate-store/decision';
import type { Finding, GrievanceKind, OrganizationFacts, ReviewOutcome } from '@danvan/contracts';
import { type CommandType, commandsAfter, earlier, lifecycle, openCommand, petitionOf, remedyOf } from '../case/case-samples.ts';
import { caseTransitions } from '../case/transitions.ts';
import type { GrievanceCase, GrievanceCaseCommand } from '../case/types.ts';
import { addDays } from '../dates.ts';
import { ward } from '../petition/petition-samples.ts';
import type { Chance } from './chance.ts';

const kinds: readonly [GrievanceKind, ...GrievanceKind[]] = ['COMPLAINT', 'COMPLAINT', 'DENUNCIATION', 'DENUNCIATION', 'REFLECTION'];
const findings: readonly [Finding, ...Finding[]] = ['RIGHT', 'WRONG', 'PARTLY'];
const reviews: readonly [ReviewOutcome, ...ReviewOutcome[]] = ['UPHELD', 'AMENDED', 'ANNULLED'];

/** What leads on, and what happens now and then; the rest of the table is left to chance. */
const rare: readonly CommandType[] = [
  'withdraw',
  'terminate',
  'litigate',
  'refuse',
  'transfer',
  'fileAway',
  'suspend',
  'lodgeFurther',
  'reopen',
];

function opened(id: string, kind: GrievanceKind, chance: Chance, resolver: OrganizationFacts): GrievanceCaseCommand {
  const receivedOn = addDays('2026-09-01', chance.between(0, 480));
  const again = chance.happens(0.25);
  const below = { ...resolver, id: `${resolver.id}-below`, path: [...resolver.path, `${resolver.id}-below`] };
  return openCommand(kind, {
    id,
    resolver,
    petition: petitionOf(kind, { id: `${id}-petition`, receivedOn, fieldCode: chance.happens(0.5) ? 'OTHER' : 'ADMINISTRATIVE.POLICY' }),
    firstInstance: kind === 'COMPLAINT' && again ? earlier(kind, { resolver: below, until: null }) : null,
    furtherOf: kind === 'DENUNCIATION' && again ? earlier(kind, { resolver: below }) : null,
    on: addDays(receivedOn, chance.between(0, 4)),
  });
}

/** The command with findings and amounts of its own. */
function varied(command: GrievanceCaseCommand, state: GrievanceCase, chance: Chance): GrievanceCaseCommand {
  const finding = chance.pick(findings);
  const recommended =
    finding === 'WRONG'
      ? null
      : remedyOf({ stateMoney: chance.between(0, 9) * 1_000_000, stateLand: chance.between(0, 90), personsDisciplined: 3 });
  if (command.type === 'decide')
    return { ...command, finding, recommended, reviewOutcome: state.instance === 'SECOND' ? chance.pick(reviews) : null };
  if (command.type === 'conclude') return { ...command, finding, recommended };
  if (command.type === 'recordEnforcement' && state.recommended)
    return { ...command, enforced: remedyOf({ stateMoney: state.recommended.stateMoney / 2, personsDisciplined: 1 }) };
  return command;
}

/** A case as life brings it: opened around 2027 and led on by chance, as far as the law and chance let it. */
export function generatedCase(id: string, chance: Chance, resolver: OrganizationFacts = ward): GrievanceCase {
  const kind = chance.pick(kinds);
  const first = lifecycle.decide(null, opened(id, kind, chance, resolver));
  if (!first.ok) throw new Error(first.refusal.code);
  let state = first.events.reduce<GrievanceCase | null>(lifecycle.evolve, null);
  for (let steps = chance.between(1, 30); steps > 0 && state; steps -= 1) {
    const [allowed, ...more] = allowedCommands(caseTransitions[kind], state.status) as readonly CommandType[];
    if (!allowed) break;
    const type = chance.pick([allowed, ...more]);
    if (rare.includes(type) && chance.happens(0.85)) continue;
    const decision = lifecycle.decide(state, varied(commandsAfter(state, chance.between(0, 15))[type], state, chance));
    if (decision.ok) state = decision.events.reduce<GrievanceCase>(lifecycle.evolve, state);
  }
  if (!state) throw new Error('no case');
  return state;
}
