import { chanceOf } from '../../../../services/grievances/src/domain/generated/chance.ts';
import { generatedCase } from '../../../../services/grievances/src/domain/generated/generated-cases.ts';
import { generatedPetition } from '../../../../services/grievances/src/domain/generated/generated-petitions.ts';
import type { Stores } from '../../../../services/grievances/src/persistence/stores.ts';
import { keepCases, keepPetitions } from '../../../../services/grievances/test/seed.ts';

const batch = 2_000;

/** The People's Committees of a district's wards. */
const wards = Array.from({ length: 8 }, (_, at) => ({
  ...{ id: `ward-${at}`, unitCode: `WARD_${at}`, unitPath: ['HA_NOI', 'TAY_HO', `WARD_${at}`], path: ['city', 'district', `ward-${at}`] },
}));
const [firstWard] = wards;

/** So many petitions and as many cases, as the domain makes them, put into the database without their events. */
export async function seed(kept: Stores, count: number): Promise<void> {
  const chance = chanceOf(count);
  const wardAt = (at: number) => wards[at % wards.length] ?? firstWard;
  for (let from = 0; from < count; from += batch) {
    const ids = Array.from({ length: Math.min(batch, count - from) }, (_, at) => from + at);
    await keepPetitions(
      kept,
      ids.map((at) => generatedPetition(`petition-${at}`, chance, wardAt(at))),
    );
    await keepCases(
      kept,
      ids.map((at) => generatedCase(`case-${at}`, chance, wardAt(at))),
    );
  }
}
