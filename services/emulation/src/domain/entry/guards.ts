import { refuse } from '@danvan/aggregate-store/decision';
import type { RecognitionLevel, UnitLevel } from '@danvan/contracts';
import { coversYear } from '../programme/covers-year.ts';
import type { Entry, NewEntry, Recogniser } from './types.ts';

/** Grassroots level (cấp cơ sở) is the ward; a residential group recognises nothing. */
const recognisingUnit = { CITY: 'CITY', DISTRICT: 'DISTRICT', GRASSROOTS: 'WARD' } as const satisfies Record<RecognitionLevel, UnitLevel>;

/** A guard answers the refusal, or undefined where nothing stands in the way. */
export function unfitToEnter({ title, pressingIssue, programme, year }: NewEntry) {
  if (title.trim() === '') return refuse('TITLE_MISSING', {}, ['title']);
  if (pressingIssue.trim() === '') return refuse('PRESSING_ISSUE_MISSING', {}, ['pressingIssue']);
  if (programme.status === 'CLOSED') return refuse('PROGRAMME_CLOSED', { programme: programme.id }, ['programmeId']);
  if (!coversYear(programme, year)) return refuse('YEAR_OUTSIDE_PROGRAMME', { year, from: programme.from }, ['year']);
  return undefined;
}

export function scoreOutOfRange(score: number) {
  // Written so that NaN is refused too.
  return score >= 0 && score <= 100 ? undefined : refuse('SCORE_OUT_OF_RANGE', { score }, ['score']);
}

export function unfitInspector(entry: Entry, inspectorId: string) {
  return inspectorId === entry.registrant.id ? refuse('INSPECTOR_IS_REGISTRANT', {}, ['inspectorId']) : undefined;
}

export function unfitRecogniser(entry: Entry, level: RecognitionLevel, recogniser: Recogniser) {
  if (recogniser.level !== recognisingUnit[level]) {
    return refuse('RECOGNISER_OF_OTHER_LEVEL', { level, recogniserLevel: recogniser.level }, ['recogniserId']);
  }
  if (!entry.registrant.unitPath.includes(recogniser.unitCode)) {
    return refuse('RECOGNISER_OF_OTHER_UNIT', { recogniserUnit: recogniser.unitCode, unit: entry.registrant.unitCode }, ['recogniserId']);
  }
  return undefined;
}

export function unfitReplicator(entry: Entry, replicatorId: string) {
  if (replicatorId === entry.registrant.id) return refuse('REPLICATOR_IS_REGISTRANT', {}, ['replicatorId']);
  if (entry.replicatorIds.includes(replicatorId)) return refuse('ALREADY_REPLICATED_THERE', {}, ['replicatorId']);
  return undefined;
}
