import { refuse } from '@danvan/aggregate-store/decision';
import type { IsoDate, OrganizationType, RecognitionLevel, UnitLevel } from '@danvan/contracts';
import { coversYear } from '../programme/covers-year.ts';
import type { Body, Entry, NewEntry } from './types.ts';

/** Grassroots level (cấp cơ sở) is the ward; a residential group recognises nothing. */
const recognisingUnit = { CITY: 'CITY', DISTRICT: 'DISTRICT', GRASSROOTS: 'WARD' } as const satisfies Record<RecognitionLevel, UnitLevel>;

/** Bodies that lead a level or its movement. A cell, a team, a branch or a department recognises nothing in its own name. */
const recognising: ReadonlySet<OrganizationType> = new Set([
  'PARTY_COMMITTEE',
  'PEOPLES_COMMITTEE',
  'FATHERLAND_FRONT',
  'MASS_ORGANIZATION',
  'MOBILIZATION_BLOC',
]);

const takenUp = (status: Entry['status']) => status === 'RECOGNISED' || status === 'REPLICATED';

/** A guard answers the refusal, or undefined where nothing stands in the way. */
export function unfitToEnter(entry: NewEntry, on: IsoDate) {
  const { title, pressingIssue, programme, year, registrantIsActive } = entry;
  if (title.trim() === '') return refuse('TITLE_MISSING', {}, ['title']);
  if (pressingIssue.trim() === '') return refuse('PRESSING_ISSUE_MISSING', {}, ['pressingIssue']);
  if (programme.status === 'CLOSED') return refuse('PROGRAMME_CLOSED', { programme: programme.id }, ['programmeId']);
  if (!coversYear(programme, year)) return refuse('YEAR_OUTSIDE_PROGRAMME', { year, from: programme.from }, ['year']);
  if (!registrantIsActive) return refuse('REGISTRANT_NOT_ACTIVE', { on }, ['registrantId']);
  return unfitSource(entry, on) ?? unfitPreviousEdition(entry);
}

/** What is taken up has been recognised by then, and is another’s. */
function unfitSource({ source, registrant, holder }: NewEntry, on: IsoDate) {
  if (!source) return undefined;
  if (!takenUp(source.status) || source.recognisedOn === null)
    return refuse('SOURCE_NOT_RECOGNISED', { status: source.status }, ['sourceId']);
  if (on < source.recognisedOn) return refuse('SOURCE_RECOGNISED_LATER', { on, recognisedOn: source.recognisedOn }, ['sourceId']);
  const own = [registrant.id, holder?.id].includes(source.holder.id);
  return own ? refuse('REPLICATOR_IS_REGISTRANT', {}, ['sourceId']) : undefined;
}

/** An edition goes on from what was registered for an earlier year. */
function unfitPreviousEdition({ previousEdition, year }: NewEntry) {
  if (!previousEdition) return undefined;
  const { status } = previousEdition;
  if (status === 'DRAFT' || status === 'REVOKED') return refuse('EDITION_OF_UNREGISTERED', { status }, ['entryId']);
  if (previousEdition.year >= year) return refuse('EDITION_NOT_LATER', { year, previous: previousEdition.year }, ['year']);
  const { nextEditionId } = previousEdition;
  return nextEditionId === null ? undefined : refuse('EDITION_IS_THERE', { next: nextEditionId }, ['entryId']);
}

/** Whoever acts is there on the day, and is the organization that the person acts for. @param field the input field that names it */
export function unfitToAct({ id, isActive }: Body, actingFor: string | null, on: IsoDate, field: string) {
  if (!isActive) return refuse('ORGANIZATION_NOT_ACTIVE', { on }, [field]);
  return id === actingFor ? undefined : refuse('NOT_YOUR_ORGANIZATION', {}, [field]);
}

/** Neither who registered it nor who answers for it now. */
export function unfitInspector({ registrant, holder }: Entry, inspectorId: string) {
  return [registrant.id, holder.id].includes(inspectorId) ? refuse('INSPECTOR_IS_REGISTRANT', {}, ['inspectorId']) : undefined;
}

export function unfitRecogniser(entry: Entry, level: RecognitionLevel, { type, level: recogniserLevel, unitCode }: Body) {
  if (recogniserLevel !== recognisingUnit[level]) return refuse('RECOGNISER_OF_OTHER_LEVEL', { level, recogniserLevel }, ['recogniserId']);
  if (!recognising.has(type)) return refuse('RECOGNISER_IS_NO_BODY', { type }, ['recogniserId']);
  if (!entry.registrant.unitPath.includes(unitCode)) {
    return refuse('RECOGNISER_OF_OTHER_UNIT', { recogniserUnit: unitCode, unit: entry.registrant.unitCode }, ['recogniserId']);
  }
  return undefined;
}

export function criteriaNotMet({ shortfalls }: Entry) {
  return shortfalls.length > 0 ? refuse('CRITERIA_NOT_MET', { shortfalls }) : undefined;
}

/** Each organization once; the entry that it registered for it may be named later. */
export function unfitReplicator({ id, registrant, holder, replications }: Entry, replicatorId: string, byEntryId: string | null) {
  if ([registrant.id, holder.id].includes(replicatorId) || byEntryId === id)
    return refuse('REPLICATOR_IS_REGISTRANT', {}, ['replicatorId']);
  const known = replications.find((replication) => replication.replicatorId === replicatorId);
  const tellsMore = known?.byEntryId === null && byEntryId !== null;
  return known && !tellsMore ? refuse('ALREADY_REPLICATED_THERE', {}, ['replicatorId']) : undefined;
}
