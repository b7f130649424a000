import { aggregateStore, type Stored } from '@danvan/aggregate-store';
import type { Written } from '@danvan/messaging';
import type { Connection } from 'mongoose';
import { dialogueAggregate } from '../domain/dialogue/dialogue-aggregate.ts';
import type { DialogueSession } from '../domain/dialogue/types.ts';
import { inspectionAggregate } from '../domain/inspection/inspection-aggregate.ts';
import type { Inspection } from '../domain/inspection/types.ts';
import { dossierAggregate } from '../domain/one-stop/dossier-aggregate.ts';
import type { Dossier } from '../domain/one-stop/types.ts';
import { receptionAggregate } from '../domain/reception/reception-aggregate.ts';
import type { Reception } from '../domain/reception/types.ts';
import { dialogueModel } from './dialogue-model.ts';
import { dossierModel } from './dossier-model.ts';
import { inspectionModel } from './inspection-model.ts';
import { receptionModel } from './reception-model.ts';

export type StoredDialogue = Stored<DialogueSession>;
export type StoredReception = Stored<Reception>;
export type StoredInspection = Stored<Inspection>;
export type StoredDossier = Stored<Dossier>;

const aggregates = [dialogueAggregate, receptionAggregate, inspectionAggregate, dossierAggregate] as const;
export const dealingTopics = aggregates.map(({ topic }) => topic);

/**
 * How the authorities deal with people beside petitions and cases: dialogues, receptions, inspections and one-stop dossiers.
 * @param onWrite wakes the relay
 */
export function dealings(connection: Connection, onWrite: (written: Written) => void) {
  const dialogues = dialogueModel(connection);
  const receptions = receptionModel(connection);
  const inspections = inspectionModel(connection);
  const dossiers = dossierModel(connection);
  return {
    declared: [dialogues, receptions, inspections, dossiers],
    /** Topic → the model whose outbox speaks on it. */
    outboxes: [
      [dialogueAggregate.topic.name, dialogues],
      [receptionAggregate.topic.name, receptions],
      [inspectionAggregate.topic.name, inspections],
      [dossierAggregate.topic.name, dossiers],
    ] as const,
    stores: {
      dialogues: { ...aggregateStore(dialogueAggregate, dialogues, onWrite), model: dialogues.model },
      receptions: { ...aggregateStore(receptionAggregate, receptions, onWrite), model: receptions.model },
      inspections: { ...aggregateStore(inspectionAggregate, inspections, onWrite), model: inspections.model },
      dossiers: { ...aggregateStore(dossierAggregate, dossiers, onWrite), model: dossiers.model },
    },
  };
}

export type Dealings = ReturnType<typeof dealings>['stores'];
