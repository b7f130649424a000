import { aggregateStore, eventLogModel, leaseModel, mongoLease, mongoOutbox, type Stored, type WithOutbox } from '@danvan/aggregate-store';
import type { Connection } from 'mongoose';
import { organizationAggregate } from '../domain/organization/organization-aggregate.ts';
import type { Organization, OrganizationCommand } from '../domain/organization/types.ts';
import type { Unit, UnitCommand } from '../domain/unit/types.ts';
import { unitAggregate } from '../domain/unit/unit-aggregate.ts';
import { organizationModel } from './organization-model.ts';
import { unitModel } from './unit-model.ts';

export type StoredUnit = Stored<Unit>;
export type StoredOrganization = Stored<Organization>;
export type { OrganizationCommand, UnitCommand };

/** Everything that organizations keeps, over one connection. @param onWrite wakes the relay */
export function stores(connection: Connection, onWrite: () => void) {
  const units = unitModel(connection);
  const organizations = organizationModel(connection);
  const log = eventLogModel(connection);
  const leases = leaseModel(connection);
  const byTopic = new Map<string, WithOutbox>([
    [unitAggregate.topic.name, units as unknown as WithOutbox],
    [organizationAggregate.topic.name, organizations as unknown as WithOutbox],
  ]);
  return {
    declared: [units, organizations, log, leases],
    units: { ...aggregateStore(unitAggregate, units, onWrite), model: units.model },
    organizations: { ...aggregateStore(organizationAggregate, organizations, onWrite), model: organizations.model },
    outbox: mongoOutbox(byTopic, log),
    lease: mongoLease(leases, 'relay'),
  };
}

export type Stores = ReturnType<typeof stores>;
