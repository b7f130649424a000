import { createHash } from 'node:crypto';
import { stripSensitiveLiterals } from '@apollo/utils.stripsensitiveliterals';
import type { LogTopic, OrderedLog } from '@danvan/messaging';
import type { Log } from '@danvan/runtime';
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';
import { z } from 'zod';
import type { UsedOperation } from './broken-operations.ts';

const usedOperation = z.object({
  /** The document without the texts and numbers that somebody asked with. */
  source: z.string(),
  name: z.string(),
  client: z.string(),
  day: z.iso.date(),
});

export type RecordedUse = z.infer<typeof usedOperation>;

/** Which operations clients send: one entry for each, with the last day on which it was seen. */
export const usageTopic: LogTopic<RecordedUse> = { name: 'gateway.operation-usage.v1', entry: usedOperation };

/** A client that makes up operations all day does not fill the topic. */
const mostPerDay = 2_000;

/** @returns the document as it is kept, and its key */
export function anonymous(document: DocumentNode): { readonly source: string; readonly key: string } {
  const source = stripIgnoredCharacters(print(stripSensitiveLiterals(document, { hideListAndObjectLiterals: false })));
  return { source, key: createHash('sha256').update(source).digest('hex') };
}

/** Remembers operations, each once a day. What cannot be written is told to the log and tried again with the next day. */
export function usageRecorder(log: OrderedLog<RecordedUse>, logger: Log) {
  let today = '';
  let seen = new Set<string>();
  return {
    /** @param hash of the text as it was sent: what was seen today costs a look only. @param day `YYYY-MM-DD` */
    saw(hash: string, document: DocumentNode, { name, client, day }: Omit<RecordedUse, 'source'>): void {
      if (day !== today) {
        today = day;
        seen = new Set();
      }
      if (seen.has(hash) || seen.size >= mostPerDay) return;
      seen.add(hash);
      const { source, key } = anonymous(document);
      if (seen.has(key)) return;
      seen.add(key);
      log
        .append(key, { source, name, client, day })
        .catch((err: unknown) => logger.debug({ err }, 'the use of an operation was not recorded'));
    },
  };
}

/** The operations that were seen on or after a day. @param uses in the order in which they were written */
export function usedSince(uses: readonly { readonly key: string; readonly value: RecordedUse }[], day: string): readonly UsedOperation[] {
  const last = new Map(uses.map(({ key, value }) => [key, value]));
  return [...last.values()]
    .filter((use) => use.day >= day)
    .map(({ name, source, client, day: lastSeen }) => ({ name, source, from: `${client}, ${lastSeen}` }));
}
