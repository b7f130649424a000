import { foldedWords } from './fold.ts';
import type { Organization } from './organization/types.ts';
import type { Reroute } from './reroute.ts';
import type { Unit } from './unit/types.ts';

/**
 * Keys under which a row is found: what it stands or ever stood under, and the words of its names. Each is kept with the row's id
 * behind it, so that a page of what is under one key is a short stretch of one index, however much is under it.
 */
export const pathKey = (of: Reroute['of'], id: string): string => `${of === 'UNIT' ? 'u' : 'o'}:${id}`;
export const wordKey = (word: string): string => `w:${word}`;

const withId = (keys: Iterable<string>, id: string): string[] => [...new Set(keys)].map((key) => `${key}/${id}`);
const words = (names: readonly string[]): string[] => names.flatMap(foldedWords).map(wordKey);

export const keysOfUnit = ({ id, name, path, periods }: Unit): string[] => {
  const ways = [path, ...periods.map((period) => period.path)].flat();
  return withId([...ways.map((code) => pathKey('UNIT', code)), ...words([name, ...periods.map((period) => period.name)])], id);
};

export const keysOfOrganization = ({ id, name, path, unitPath, periods }: Organization): string[] => {
  const above = [path, ...periods.map((period) => period.path)].flat().map((one) => pathKey('ORGANIZATION', one));
  const units = [unitPath, ...periods.map((period) => period.unitPath)].flat().map((code) => pathKey('UNIT', code));
  return withId([...above, ...units, ...words([name, ...periods.map((period) => period.name)])], id);
};
