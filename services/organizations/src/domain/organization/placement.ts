import { type OrganizationType, organizationTypes } from '@danvan/contracts';
import data from '../../../data/placement.json' with { type: 'json' };

type Row = {
  readonly type: OrganizationType;
  readonly under: readonly OrganizationType[];
  readonly root: boolean;
  readonly source: string;
};

const isType = (type: string): type is OrganizationType => (organizationTypes as readonly string[]).includes(type);

/** @throws Error when a row names a type that is none: the data shipped with the service is wrong */
function parseRow({ type, under, root, source }: (typeof data.types)[number]): Row {
  if (!isType(type) || !under.every(isType)) throw new Error(`placement.json: ${type} or something above it is no type of organization`);
  return { type, under, root, source };
}

const rows = new Map(data.types.map(parseRow).map((row) => [row.type, row]));

/** Which types one of this type may stand directly under; a row of `data/placement.json`, with its source. */
export const parentTypes = (type: OrganizationType): readonly OrganizationType[] => rows.get(type)?.under ?? [];

/** Whether one of this type may stand alone: as the head of its line. */
export const isRootType = (type: OrganizationType): boolean => rows.get(type)?.root ?? false;
