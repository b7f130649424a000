import type { Command, Stage } from './command.ts';
import { sideBySide } from './command.ts';
import { district, facts, wards } from './facts.ts';

/** Founding days are not in the sources: validity begins with the year that is told. */
export const firstDay = `${facts.year}-01-01`;
export const cityCode = 'HA_NOI';

const establish = (code: string, name: string, level: string, parentCode: string | null): Command => ({
  name: `unit/${code}`,
  mutation: 'establishUnit',
  input: { code, name, level, parentCode, on: firstDay, provenance: 'RECORDED' },
});

export function unitStages(): Stage[] {
  return [
    sideBySide('thành phố', [establish(cityCode, district.city, 'CITY', null)]),
    sideBySide('quận', [establish(district.code, district.name, 'DISTRICT', cityCode)]),
    sideBySide(
      'phường',
      wards.map(({ code, name }) => establish(code, name, 'WARD', district.code)),
    ),
  ];
}
