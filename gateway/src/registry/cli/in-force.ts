import { readFile } from 'node:fs/promises';
import type { OrderedLog } from '@danvan/messaging';
import { committedFile } from '../../supergraph/committed.ts';
import { compose, type SubgraphSdl } from '../../supergraph/compose.ts';
import { partsOf } from '../../supergraph/parts.ts';
import { currentParts } from '../current-parts.ts';
import { emptyLedger, entered, inForce } from '../ledger.ts';
import type { RegistryRecord } from '../records.ts';

export type InForce = { readonly supergraphSdl: string; readonly parts: readonly SubgraphSdl[] };

/** The graph that a change is judged against: the registry's, or without a registry the committed one. */
export async function graphInForce(records: OrderedLog<RegistryRecord> | null): Promise<InForce> {
  const committed = await readFile(committedFile, 'utf8');
  const announced = inForce(records ? (await records.read()).reduce(entered, emptyLedger) : emptyLedger);
  if (announced.size === 0) return { supergraphSdl: committed, parts: partsOf(committed) };
  const parts = currentParts(partsOf(committed), announced);
  const composition = compose(parts);
  return { supergraphSdl: 'errors' in composition ? committed : composition.supergraphSdl, parts };
}
