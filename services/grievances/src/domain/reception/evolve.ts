import type { IsoDate } from '@danvan/contracts';
import type { Reception, ReceptionEvent, Turn } from './types.ts';

type Opened = Extract<ReceptionEvent, { type: 'ReceptionOpened' }>;

export function evolve(state: Reception | null, event: ReceptionEvent): Reception {
  if (event.type === 'ReceptionOpened') return opened(event);
  if (state === null) throw new Error(`${event.type} before ReceptionOpened`);
  return { ...state, ...changed(state, event) };
}

const opened = ({ type: _, on, ...facts }: Opened): Reception => ({
  ...facts,
  status: 'OPEN',
  heldOn: on,
  turns: [],
  closedOn: null,
  settledOn: null,
});

/** What was replied in time and only told late was not overdue. */
const replied = (turn: Turn, repliedOn: IsoDate): Turn => ({
  ...turn,
  repliedOn,
  overdueOn: turn.reply && repliedOn <= turn.reply.effectiveDue ? null : turn.overdueOn,
});

function changed({ turns }: Reception, event: Exclude<ReceptionEvent, Opened>): Partial<Reception> {
  const amend = (number: number, change: (turn: Turn) => Turn) => ({
    turns: turns.map((turn) => (turn.number === number ? change(turn) : turn)),
  });
  switch (event.type) {
    case 'TurnReceived': {
      const { type: _type, on: _on, ...turn } = event;
      return { turns: [...turns, { ...turn, repliedOn: null, overdueOn: null }] };
    }
    case 'TurnReplied':
      return amend(event.number, (turn) => replied(turn, event.on));
    case 'ReplyOverdue':
      return amend(event.number, (turn) => ({ ...turn, overdueOn: event.on }));
    case 'ReceptionClosed':
      return { status: 'CLOSED', closedOn: event.on };
    case 'ReceptionSettled':
      return { status: 'SETTLED', settledOn: event.on };
  }
}
