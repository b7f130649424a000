import { emulationFields, recognitionLevels } from '@danvan/contracts';
import { z } from 'zod';
import factsFile from '../../data/facts.json' with { type: 'json' };
import wardsFile from '../../data/wards.json' with { type: 'json' };

const counts = z.object({ MODEL: z.int(), EXEMPLAR: z.int() });
const place = z.object({ code: z.string(), name: z.string() });

/** What the article prints. */
export const facts = z
  .object({
    year: z.int(),
    annualTheme: z.string(),
    movement: z.string(),
    campaign: z.string(),
    fields: z.array(z.enum(emulationFields)),
    byLevel: z.record(z.enum(recognitionLevels), counts),
    cases: z.tuple([
      z.object({ kind: z.literal('MODEL'), ward: z.string(), registrant: z.string(), title: z.string() }),
      z.object({ kind: z.literal('HOUSEHOLD_MOBILIZATION'), ward: z.string(), team: z.string(), partyCell: z.string(), title: z.string() }),
    ]),
  })
  .parse(factsFile);

/** The district and its wards. */
export const { district, wards } = z.object({ district: place.extend({ city: z.string() }), wards: z.array(place) }).parse(wardsFile);

export type Ward = z.infer<typeof place>;
