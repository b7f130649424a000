import type { ParentUnit, Unit, UnitCommand, UnitEvent } from './types.ts';

const legalBasis = '1656/NQ-UBTVQH15';

export const city: ParentUnit = { id: 'HA_NOI', level: 'CITY', path: ['HA_NOI'], status: 'ACTIVE', validFrom: '1976-07-02' };
export const district: ParentUnit = {
  id: 'TAY_HO',
  level: 'DISTRICT',
  path: ['HA_NOI', 'TAY_HO'],
  status: 'ACTIVE',
  validFrom: '1995-10-28',
};
export const ward: ParentUnit = {
  id: 'XUAN_LA',
  level: 'WARD',
  path: ['HA_NOI', 'TAY_HO', 'XUAN_LA'],
  status: 'ACTIVE',
  validFrom: '1996-01-01',
};

/** One event of every type, in the order of a unit's life. */
export const happened = {
  established: {
    type: 'UnitEstablished',
    id: 'XUAN_LA',
    name: 'Xuân La',
    level: 'WARD',
    parentCode: 'TAY_HO',
    path: ['HA_NOI', 'TAY_HO', 'XUAN_LA'],
    provenance: 'RECORDED',
    on: '1996-01-01',
    legalBasis: null,
  },
  renamed: { type: 'UnitRenamed', name: 'Phường Xuân La', on: '2010-01-01', legalBasis },
  abolished: { type: 'UnitAbolished', on: '2025-07-01', legalBasis },
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
  abolish: { type: 'abolish', on: '2025-07-01', legalBasis },
} as const satisfies { [Type in UnitCommand['type']]: Extract<UnitCommand, { type: Type }> };
