import { type Command, idOf, type Stage, sideBySide } from './command.ts';
import { facts } from './facts.ts';
import { districtCommittee, districtFront, districtGovernment } from './organizations.ts';

const from = `${facts.year}-01-01`;
const to = `${facts.year}-12-31`;

export const movement = 'programme/movement';
const yearTheme = 'programme/year-theme';

const launch = (name: string, title: string, kind: string, by: string, year: number | null): Command => ({
  name,
  mutation: 'launchEmulationProgramme',
  input: { name: title, kind, launchingOrganizationId: idOf(by), year, from, to, provenance: 'ARTICLE' },
});

/** The names are the article's; who launched them in the district is not told, and is set here. */
export function programmeStage(): Stage {
  return sideBySide('chương trình thi đua', [
    launch(movement, facts.movement, 'MOVEMENT', districtCommittee, null),
    launch(yearTheme, facts.annualTheme, 'YEAR_THEME', districtGovernment, facts.year),
    launch('programme/campaign', facts.campaign, 'CAMPAIGN', districtFront, null),
  ]);
}

/** The year theme ends with the year. It is the last command of all: where it has happened, everything is loaded. */
export function closingStage(): Stage {
  const input = { programmeId: idOf(yearTheme), on: to };
  return sideBySide('kết thúc năm', [{ name: 'programme/year-theme/close', mutation: 'closeEmulationProgramme', input }]);
}
