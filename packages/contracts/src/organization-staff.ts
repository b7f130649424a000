import { z } from 'zod';
import { defineTopic, type EventsOf } from './define-topic.ts';
import { isoDate } from './vocabulary.ts';

export const positionTitles = [
  'SECRETARY', // bí thư
  'DEPUTY_SECRETARY', // phó bí thư
  'CHAIR', // chủ tịch
  'DEPUTY_CHAIR', // phó chủ tịch
  'HEAD', // trưởng ban, trưởng khối, tổ trưởng
  'DEPUTY_HEAD', // phó trưởng ban, tổ phó
  'MEMBER', // ủy viên
] as const;
export type PositionTitle = (typeof positionTitles)[number];

const act = { on: isoDate, legalBasis: z.string().nullable() };

const headcount = z.object({ on: isoDate, cadres: z.int(), civilServants: z.int(), publicEmployees: z.int() });

const headcountChanges = { HeadcountRecorded: headcount.extend({ organizationId: z.string().optional() }) };

const positionChanges = {
  PositionEstablished: z.object({ id: z.string(), organizationId: z.string(), title: z.enum(positionTitles), on: isoDate }),
  OfficialAppointed: z.object({ officialId: z.string(), ...act }),
  TermEnded: z.object({ officialId: z.string(), ...act }),
};

/** Key: organization id. Owner: organizations. What it has on a day is the last count on or before that day. */
export const organizationHeadcount = defineTopic('organizations.headcount.v1', {
  description:
    'How many cadres, civil servants and public employees (cán bộ, công chức, viên chức) an organization has, by day of the count.',
  view: z.object({
    id: z.string(),
    /** The oldest first, one for a day. */
    counts: z.array(headcount),
  }),
  events: headcountChanges,
});

/** Key: position id. Owner: organizations. Officials are ids here: names and contact data are personal and stay with the owner. */
export const organizationPosition = defineTopic('organizations.position.v1', {
  description: 'A position in an organization (chức vụ: bí thư, chủ tịch, tổ trưởng) and the officials who held it, by period.',
  view: z.object({
    id: z.string(),
    organizationId: z.string(),
    title: z.enum(positionTitles),
    establishedOn: isoDate,
    /** The oldest first; at most the last one is open. */
    terms: z.array(z.object({ officialId: z.string(), from: isoDate, to: isoDate.nullable() })),
  }),
  events: positionChanges,
});

export type Headcount = z.infer<typeof headcount>;
export type OrganizationHeadcountView = z.infer<typeof organizationHeadcount.view>;
export type OrganizationPositionView = z.infer<typeof organizationPosition.view>;

export type HeadcountEvent = EventsOf<typeof headcountChanges>;
export type PositionEvent = EventsOf<typeof positionChanges>;
