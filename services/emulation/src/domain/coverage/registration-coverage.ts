import type { EmulationRegistrant, EntryStatus, IsoDate, OrganizationType } from '@danvan/contracts';

/** A row of the organization copy. `validTo` is the day of dissolution: from that day on it is no longer active. */
export type OrganizationRow = {
  readonly id: string;
  readonly type: OrganizationType;
  readonly unitCode: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Organizations that it became or that took over from it. */
  readonly successorIds: readonly string[];
};

export type EntryRow = {
  readonly year: number;
  readonly status: EntryStatus;
  readonly registrant: Readonly<Pick<EmulationRegistrant, 'id' | 'unitPath' | 'path'>>;
};

/** `percent` is null where no organization is affiliated: empty is not zero. */
export type RegistrationCoverage = {
  readonly registered: number;
  readonly affiliated: number;
  readonly percent: number | null;
  readonly missingIds: readonly string[];
};

type Question = {
  readonly year: number;
  readonly unitCode: string;
  /** At least every Party organization of the unit and under it, whenever it was active, as it stood at the end of the year. */
  readonly organizations: readonly OrganizationRow[];
  readonly entries: readonly EntryRow[];
};

/**
 * «100 % các Đảng bộ, chi bộ trực thuộc đã đăng ký»: of the Party committees and cells directly under the unit's Party committee at
 * the end of the year, those that registered an entry of that year, themselves or through an organization under them. An entry of
 * an organization outside the Party tree (a branch of the Women's Union) counts for the affiliated Party committee of the
 * registrant's unit, which leads the registration there.
 */
export function registrationCoverage({ year, unitCode, organizations, entries }: Question): RegistrationCoverage {
  const party = organizations.filter(isParty);
  const isActive = isActiveAt(`${year}-12-31`);
  const active = party.filter(isActive);
  const own = committeesOf(unitCode, active);
  const ownIds = new Set(own.map(({ id }) => id));
  const affiliated = active.filter(({ parentId }) => parentId !== null && ownIds.has(parentId));
  // The unit's own committee and those above it lead everyone: to be under them alone is to be outside the Party tree.
  const above = new Set(own.flatMap(({ id, path }) => [...path, id]));
  const registering = registeringIds(
    entries.filter((entry) => entry.year === year && isRegistered(entry)),
    new Set(party.map(({ id }) => id).filter((id) => !above.has(id))),
    committeesByUnit(affiliated.filter((organization) => organization.unitCode !== unitCode)),
    successorsOf(party.filter((organization) => !isActive(organization))),
  );
  const missingIds = affiliated.map(({ id }) => id).filter((id) => !registering.has(id));
  const registered = affiliated.length - missingIds.length;
  const percent = affiliated.length === 0 ? null : (100 * registered) / affiliated.length;
  return { registered, affiliated: affiliated.length, percent, missingIds };
}

/** A district’s unit holds several Party committees (of its police, of its schools): its own is the one that is under no other. */
function committeesOf(unitCode: string, active: readonly OrganizationRow[]): readonly OrganizationRow[] {
  const committees = active.filter((organization) => organization.type === 'PARTY_COMMITTEE' && organization.unitCode === unitCode);
  const ids = new Set(committees.map(({ id }) => id));
  return committees.filter(({ id, path }) => !path.some((above) => above !== id && ids.has(above)));
}

/** Every organization that registered, or has under it one that did, or leads the registration of one outside the Party tree. */
function registeringIds(
  entries: readonly EntryRow[],
  partyIds: ReadonlySet<string>,
  committeeOf: ReadonlyMap<string, readonly string[]>,
  successors: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const registering = new Set<string>();
  for (const { registrant } of entries) {
    const line = [...registrant.path, registrant.id];
    for (const id of withSuccessors(line, successors)) registering.add(id);
    if (line.some((id) => partyIds.has(id))) continue;
    for (const id of registrant.unitPath.flatMap((unit) => committeeOf.get(unit) ?? [])) registering.add(id);
  }
  return registering;
}

/** Of organizations that had gone by the end of the year: what one of them registered counts for who took over from it. */
function successorsOf(gone: readonly OrganizationRow[]): ReadonlyMap<string, readonly string[]> {
  return new Map(gone.map(({ id, successorIds }) => [id, successorIds]));
}

function withSuccessors(ids: readonly string[], successors: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set(ids);
  // A set visits what is added while it is walked: successors of successors too.
  for (const id of all) for (const successor of successors.get(id) ?? []) all.add(successor);
  return all;
}

function committeesByUnit(organizations: readonly OrganizationRow[]): ReadonlyMap<string, readonly string[]> {
  const committees = organizations.filter(({ type }) => type === 'PARTY_COMMITTEE');
  return new Map(
    Map.groupBy(committees, ({ unitCode }) => unitCode)
      .entries()
      .map(([unit, rows]) => [unit, rows.map(({ id }) => id)]),
  );
}

function isActiveAt(day: IsoDate) {
  return ({ validFrom, validTo }: OrganizationRow) => validFrom <= day && (validTo === null || validTo > day);
}

function isParty({ type }: OrganizationRow): boolean {
  return type === 'PARTY_COMMITTEE' || type === 'PARTY_CELL';
}

function isRegistered({ status }: EntryRow): boolean {
  return status !== 'DRAFT' && status !== 'REVOKED';
}
