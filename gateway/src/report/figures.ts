import { z } from 'zod';

const count = z.int();
/** Null where so few people are behind a count that it could tell of one of them. */
const hidden = count.nullish();
const level = z.enum(['CITY', 'DISTRICT', 'GRASSROOTS']);
const field = z.enum(['ECONOMY', 'CULTURE_SOCIETY', 'SECURITY_DEFENCE', 'POLITICAL_SYSTEM_BUILDING']);

/** The answer to `operations/figures.graphql`: every part may be missing, where a service is away. */
export const figures = z.object({
  administrativeUnit: z.object({ name: z.string() }).nullish(),
  byLevel: z
    .object({
      groups: z.array(z.object({ key: z.object({ kind: z.enum(['MODEL', 'EXEMPLAR']), registeredLevel: level }), count })),
    })
    .nullish(),
  byField: z.object({ groups: z.array(z.object({ key: z.object({ field }), count })) }).nullish(),
  registrationCoverage: z.object({ registered: count, affiliated: count, percent: z.number().nullish() }).nullish(),
  consensusCampaigns: z
    .object({
      nodes: z.array(
        z.object({
          projectName: z.string(),
          consensus: z.object({ inAgreement: count, affected: count }),
          stances: z.object({ handedOver: count }),
        }),
      ),
    })
    .nullish(),
  grievanceStatistics: z
    .object({
      total: z.object({ count: hidden, decided: hidden, onTime: hidden }),
      groups: z.array(z.object({ key: z.object({ provenance: z.string().nullish() }) })),
    })
    .nullish(),
});

export type Figures = z.infer<typeof figures>;
export type Level = z.infer<typeof level>;
export type Field = z.infer<typeof field>;
export type Kind = 'MODEL' | 'EXEMPLAR';
