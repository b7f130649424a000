import type { ParentUnit, Unit, UnitCommand, UnitEvent } from './types.ts';

const legalBasis = '1656/NQ-UBTVQH15';

/** A unit that has stood where it stands since its first day. */
export function standing(id: string, level: Unit['level'], above: readonly string[], validFrom: string): ParentUnit {
  const path = [...above, id];
  const period = { from: validFrom, to: null, name: id, level, parentCode: above.at(-1) ?? null, path };
  return { id, level, path, status: 'ACTIVE', validFrom, periods: [period] };
}

export const city = standing('HA_NOI', 'CITY', [], '1976-07-02');
export const district = standing('TAY_HO', 'DISTRICT', ['HA_NOI'], '1995-10-28');
export const otherDistrict = standing('BA_DINH', 'DISTRICT', ['HA_NOI'], '1981-06-01');
export const ward = standing('XUAN_LA', 'WARD', ['HA_NOI', 'TAY_HO'], '1996-01-01');
export const neighbour = standing('PHU_THUONG', 'WARD', ['HA_NOI', 'TAY_HO'], '1996-01-01');

const placeIn = (from: string, ...path: string[]) => ({ from, parentCode: path.at(-2) ?? null, path });

/** One event of every type, in the order of a unit's life, as far as one life can hold them. */
export const happened = {
  established: {
    type: 'UnitEstablished',
    id: 'XUAN_LA',
    name: 'Xuân La',
    level: 'WARD',
    parentCode: 'TAY_HO',
    path: ['HA_NOI', 'TAY_HO', 'XUAN_LA'],
    places: [placeIn('1996-01-01', 'HA_NOI', 'TAY_HO', 'XUAN_LA')],
    predecessorCodes: [],
    provenance: 'RECORDED',
    on: '1996-01-01',
    legalBasis: null,
  },
  renamed: { type: 'UnitRenamed', name: 'Phường Xuân La', on: '2010-01-01', legalBasis },
  abolished: { type: 'UnitAbolished', on: '2025-07-01', legalBasis, successorCodes: [] },
  moved: {
    type: 'UnitMoved',
    parentCode: 'BA_DINH',
    path: ['HA_NOI', 'BA_DINH', 'XUAN_LA'],
    places: [placeIn('2012-01-01', 'HA_NOI', 'BA_DINH', 'XUAN_LA')],
    on: '2012-01-01',
    legalBasis,
  },
  retiered: {
    type: 'UnitRetiered',
    level: 'DISTRICT',
    parentCode: 'HA_NOI',
    path: ['HA_NOI', 'XUAN_LA'],
    places: [placeIn('2013-01-01', 'HA_NOI', 'XUAN_LA')],
    on: '2013-01-01',
    legalBasis,
  },
  merged: { type: 'UnitMerged', intoCode: 'PHU_THUONG', on: '2025-07-01', legalBasis },
  split: { type: 'UnitSplit', successorCodes: ['XUAN_LA_1', 'XUAN_LA_2'], on: '2025-07-01', legalBasis },
  tookOver: { type: 'UnitTookOver', predecessorCodes: ['NHAT_TAN'], on: '2014-01-01', legalBasis },
  pathChanged: { type: 'UnitPathChanged', through: 'TAY_HO', to: ['HA_NOI'], on: '2025-07-01', legalBasis },
} as const satisfies Record<string, UnitEvent>;

/** How a unit came to stand in each status. */
export const historyTo: Record<Unit['status'], readonly UnitEvent[]> = {
  ACTIVE: [happened.established],
  ABOLISHED: [happened.established, happened.abolished],
};

/** One sound command of every type. */
export const commands = {
  establish: {
    type: 'establish',
    code: 'XUAN_LA',
    name: 'Xuân La',
    level: 'WARD',
    parent: district,
    provenance: 'RECORDED',
    on: '1996-01-01',
    legalBasis: null,
  },
  rename: { type: 'rename', name: 'Phường Xuân La', on: '2010-01-01', legalBasis },
  move: { type: 'move', parent: otherDistrict, on: '2012-01-01', legalBasis },
  retier: { type: 'retier', level: 'DISTRICT', parent: city, on: '2013-01-01', legalBasis },
  merge: { type: 'merge', into: neighbour, on: '2025-07-01', legalBasis },
  split: { type: 'split', successorCodes: ['XUAN_LA_1', 'XUAN_LA_2'], on: '2025-07-01', legalBasis },
  cede: { type: 'cede', successorCodes: ['XUAN_LA_2'], on: '2025-07-01', legalBasis },
  takeOver: { type: 'takeOver', predecessorCodes: ['NHAT_TAN'], on: '2014-01-01', legalBasis },
  abolish: { type: 'abolish', on: '2025-07-01', legalBasis },
  reroute: { type: 'reroute', through: 'TAY_HO', to: ['HA_NOI'], on: '2025-07-01', legalBasis },
} as const satisfies { [Type in UnitCommand['type']]: Extract<UnitCommand, { type: Type }> };

/** The commands that are acts on the unit itself, once it stands. */
export const acts = Object.values(commands).filter(({ type }) => type !== 'establish' && type !== 'reroute');
