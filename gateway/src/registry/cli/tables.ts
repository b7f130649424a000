import { type Filed, inForce, type Ledger } from '../ledger.ts';
import type { Problem } from '../records.ts';

const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** A problem in four lines: what, where, whose, and what usually helps. */
export const problemText = ({ code, message, coordinate, file, owner, cure }: Problem): string =>
  [
    `✗ ${code}: ${message}`,
    `  at ${coordinate ?? 'the whole part'}${file ? ` in ${file}` : ''}`,
    `  owner: ${owner}`,
    `  cure: ${cure}`,
  ].join('\n');

const stateOf = ({ verdict }: Filed, current: boolean): string => {
  if (!verdict) return 'waiting for a gateway';
  if (!verdict.accepted) return 'REFUSED';
  return current ? 'in force' : 'replaced';
};

const rowsOf = (filed: readonly Filed[], ledger: Ledger): string => {
  const current = new Set(inForce(ledger).values());
  const rows = filed.map((one) => {
    const { service, version, announcedAt, url, owner } = one.announcement;
    return [service, version, stateOf(one, current.has(one.announcement)), announcedAt, url, owner];
  });
  return columns([['SERVICE', 'VERSION', 'STATE', 'ANNOUNCED', 'ADDRESS', 'OWNER'], ...rows]);
};

const refusals = (filed: readonly Filed[]): string[] =>
  filed
    .filter(({ verdict }) => verdict?.accepted === false)
    .map(({ announcement, verdict }) =>
      [`${announcement.service} ${announcement.version} was refused:`, ...(verdict?.problems ?? []).map(problemText)].join('\n'),
    );

/** What is in force and what was announced since, refused or waiting, with the reasons. */
export function statusText(ledger: Ledger): string {
  if (ledger.length === 0) return 'No service has announced its part: gateways serve the committed supergraph.';
  const current = new Set(inForce(ledger).values());
  const isLast = (filed: Filed) => ledger.findLast(({ announcement }) => announcement.service === filed.announcement.service) === filed;
  const shown = ledger.filter((filed) => current.has(filed.announcement) || isLast(filed));
  return [rowsOf(shown, ledger), ...refusals(shown)].join('\n\n');
}

/** Everything that was announced, oldest first. @param service only this one; null for all */
export function historyText(ledger: Ledger, service: string | null): string {
  const shown = ledger.filter(({ announcement }) => service === null || announcement.service === service);
  return shown.length === 0 ? 'Nothing has been announced.' : [rowsOf(shown, ledger), ...refusals(shown)].join('\n\n');
}
