/**
 * The vocabulary of a pure domain core. Nothing here does I/O: a service's `domain/` room may import this entry
 * (`@danvan/aggregate-store/decision`) and nothing else.
 */

/** Which command leads from which state to which. A state that is not listed, or lists nothing, is terminal. */
export type TransitionTable<Status extends string, CommandType extends string> = Readonly<
  Partial<Record<Status, Readonly<Partial<Record<CommandType, Status>>>>>
>;

/** Why a command was refused, in both languages; `{name}` is filled from the refusal's details. */
export type RefusalText = { readonly en: string; readonly vi: string /** Article of law, where one applies. */; readonly basis?: string };

/** Refusal code → its text. Each aggregate exports one, and its codes are the keys. */
export type RefusalCatalogue = Readonly<Record<string, RefusalText>>;

export type RefusalDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** An expected «no»: a value, never thrown. `path` names the input field at fault, where one is. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly details: RefusalDetails;
  readonly path?: readonly string[];
};

/** What `decide` answers: one or more events (one event is one version step), or a refusal. */
export type Decision<Event, Code extends string = string> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function accept<Event>(...events: readonly Event[]): { readonly ok: true; readonly events: readonly Event[] } {
  return { ok: true, events };
}

export function refuse<Code extends string>(
  code: Code,
  details: RefusalDetails = {},
  path?: readonly string[],
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: path ? { code, details, path } : { code, details } };
}

type LooseTable = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** Does the table lead anywhere from `status` by this command? */
export function allows(table: TransitionTable<string, string>, status: string, commandType: string): boolean {
  return nextStatus(table, status, commandType) !== undefined;
}

/** The state after the command, or undefined where the table has none. */
export function nextStatus(table: TransitionTable<string, string>, status: string, commandType: string): string | undefined {
  const row = Object.hasOwn(table, status) ? (table as LooseTable)[status] : undefined;
  return row && Object.hasOwn(row, commandType) ? row[commandType] : undefined;
}

/** The commands that the table allows from `status`, in the table's order. Empty for a terminal state. */
export function allowedCommands(table: TransitionTable<string, string>, status: string): readonly string[] {
  return Object.keys((table as LooseTable)[status] ?? {});
}

/** The refusal of a command that the table does not allow: names the state and what is allowed there. */
export function illegalTransition(table: TransitionTable<string, string>, status: string, commandType: string) {
  return refuse('ILLEGAL_TRANSITION', { from: status, command: commandType, allowed: allowedCommands(table, status) });
}

/** Refusals that every aggregate shares; spread into its own catalogue. */
export const commonRefusals = {
  NOT_FOUND: { en: 'There is no such record. Check the id.', vi: 'Không có bản ghi này. Hãy kiểm tra lại mã.' },
  ALREADY_EXISTS: { en: 'It exists already.', vi: 'Bản ghi này đã tồn tại.' },
  ILLEGAL_TRANSITION: {
    en: '«{command}» is not possible in the state {from}; allowed there: {allowed}.',
    vi: 'Không thể thực hiện «{command}» ở trạng thái {from}; được phép: {allowed}.',
  },
} as const satisfies RefusalCatalogue;

/** Fills a text's `{name}` holes from the details; a hole without a detail stays as it is, a list is joined or shown as «—». */
export function fillText(text: string, details: RefusalDetails): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(details, name) ? details[name] : undefined;
    if (value === undefined) return hole;
    if (Array.isArray(value)) return value.length === 0 ? '—' : value.join(', ');
    return String(value);
  });
}

/** One lifecycle: how commands become events and events become state. Pure. `null` is the state before the first event. */
export type Lifecycle<
  State,
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  Code extends string = string,
> = {
  decide(state: State | null, command: Command): Decision<Event, Code>;
  evolve(state: State | null, event: Event): State;
};
