import { aggregateStore, eventLogModel, leaseModel, mongoLease, mongoOutbox, type Stored, type WithOutbox } from '@danvan/aggregate-store';
import type { Written } from '@danvan/messaging';
import type { Connection } from 'mongoose';
import { headcountAggregate } from '../domain/headcount/headcount-aggregate.ts';
import type { OrganizationHeadcount } from '../domain/headcount/types.ts';
import { organizationAggregate } from '../domain/organization/organization-aggregate.ts';
import type { Organization, OrganizationCommand } from '../domain/organization/types.ts';
import { positionAggregate } from '../domain/position/position-aggregate.ts';
import type { Position } from '../domain/position/types.ts';
import type { Unit, UnitCommand } from '../domain/unit/types.ts';
import { unitAggregate } from '../domain/unit/unit-aggregate.ts';
import { organizationModel } from './organization-model.ts';
import { headcountModel, officialModel, positionModel } from './staff-models.ts';
import { structure } from './structure.ts';
import { structureModel } from './structure-model.ts';
import { unitModel } from './unit-model.ts';

export type StoredUnit = Stored<Unit>;
export type StoredOrganization = Stored<Organization>;
export type StoredHeadcount = Stored<OrganizationHeadcount>;
export type StoredPosition = Stored<Position>;
export type { OrganizationCommand, UnitCommand };

/** Everything that organizations keeps, over one connection. @param onWrite wakes the relay */
export function stores(connection: Connection, onWrite: (written: Written) => void) {
  const unitRows = unitModel(connection);
  const organizationRows = organizationModel(connection);
  const headcountRows = headcountModel(connection);
  const positionRows = positionModel(connection);
  const officials = officialModel(connection);
  const acts = structureModel(connection);
  const log = eventLogModel(connection);
  const leases = leaseModel(connection);
  const byTopic = new Map<string, WithOutbox>([
    [unitAggregate.topic.name, unitRows as unknown as WithOutbox],
    [organizationAggregate.topic.name, organizationRows as unknown as WithOutbox],
    [headcountAggregate.topic.name, headcountRows as unknown as WithOutbox],
    [positionAggregate.topic.name, positionRows as unknown as WithOutbox],
  ]);
  const units = { ...aggregateStore(unitAggregate, unitRows, onWrite), model: unitRows.model };
  const organizations = { ...aggregateStore(organizationAggregate, organizationRows, onWrite), model: organizationRows.model };
  return {
    declared: [unitRows, organizationRows, headcountRows, positionRows, officials, acts, log, leases],
    units,
    organizations,
    headcounts: { ...aggregateStore(headcountAggregate, headcountRows, onWrite), model: headcountRows.model },
    positions: { ...aggregateStore(positionAggregate, positionRows, onWrite), model: positionRows.model },
    officials: officials.model,
    acts,
    structure: structure(acts.model, { units, organizations }),
    log,
    outbox: mongoOutbox(byTopic, log),
    lease: mongoLease(leases, 'relay'),
  };
}

export type Stores = ReturnType<typeof stores>;
