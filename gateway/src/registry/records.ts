import type { LogTopic } from '@danvan/messaging';
import { z } from 'zod';

/** One file of a service's schema, as it stands in `schema/`. */
const schemaFile = z.object({ path: z.string(), sdl: z.string() });

/** A service says which part of the graph it serves from now on, and where. */
const announcement = z.object({
  kind: z.literal('announcement'),
  service: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().min(1),
  url: z.url(),
  /** Who to ask about it. */
  owner: z.string(),
  files: z.array(schemaFile).min(1),
  announcedAt: z.iso.datetime(),
  /** Why changes that break clients nobody has seen lately are meant; null: such changes are refused. */
  acceptsBreaking: z.string().nullable(),
});

/** What is wrong with a part, for whoever has to mend it. */
const problem = z.object({
  code: z.enum(['UNREADABLE', 'DOES_NOT_COMPOSE', 'BREAKS_OPERATION', 'BREAKS_API']),
  message: z.string(),
  /** `Type.field` where it is about one. */
  coordinate: z.string().nullable(),
  file: z.string().nullable(),
  owner: z.string(),
  cure: z.string(),
});

/** A gateway's answer to the announcement at `offset`. The first one counts; the others say the same or come too late. */
const verdict = z.object({
  kind: z.literal('verdict'),
  offset: z.int(),
  service: z.string(),
  version: z.string(),
  accepted: z.boolean(),
  problems: z.array(problem),
  decidedAt: z.iso.datetime(),
});

export type SchemaFile = z.infer<typeof schemaFile>;
export type Announcement = z.infer<typeof announcement>;
export type Problem = z.infer<typeof problem>;
export type Verdict = z.infer<typeof verdict>;
export type RegistryRecord = Announcement | Verdict;

/** Announcements and verdicts in one order, so that every gateway comes to the same graph. */
export const registryTopic: LogTopic<RegistryRecord> = {
  name: 'gateway.schema-registry.v1',
  entry: z.discriminatedUnion('kind', [announcement, verdict]),
};

/** Every version of a service keeps its last announcement and that announcement its verdict. */
export const keyOf = (record: RegistryRecord): string =>
  record.kind === 'announcement' ? `${record.service}@${record.version}` : `${record.service}@${record.version}#${record.offset}`;
