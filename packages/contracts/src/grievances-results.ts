import { z } from 'zod';

/** How far the matter of a petition had been resolved when it was classified (forms 01–04/XLD). */
export const priorResolutions = [
  'UNRESOLVED', // chưa giải quyết
  'IN_PROGRESS', // đang giải quyết
  'FIRST_RESOLVED', // đã giải quyết lần đầu
  'SECOND_RESOLVED', // đã giải quyết lần hai
  'JUDGED', // đã có bản án của Tòa án
  'FURTHER_OVERDUE', // tố cáo tiếp: quá thời hạn chưa giải quyết
  'FURTHER_CONCLUDED', // tố cáo tiếp: đã có kết luận
] as const;
export type PriorResolution = (typeof priorResolutions)[number];

/** What a second-instance decision does with the first (Complaint Law Art. 40). */
export const reviewOutcomes = ['UPHELD', 'AMENDED', 'ANNULLED'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

const count = z.int().min(0);
const land = z.number().min(0);

/** What a decision or conclusion recommends, or what has been done of it (forms 01–04/KQGQ). Money in VND, land in m². */
export const remedy = z
  .object({
    stateMoney: count,
    stateLand: land,
    organizationMoney: count,
    organizationLand: land,
    individualMoney: count,
    individualLand: land,
    organizationsRestored: count,
    individualsRestored: count,
    personsDisciplined: count,
    officialsDisciplined: count,
    crimeCases: count,
    crimePersons: count,
    crimeOfficials: count,
  })
  .readonly();
export type Remedy = z.infer<typeof remedy>;
