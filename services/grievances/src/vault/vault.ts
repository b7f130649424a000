import { IdempotencyKeyReused, idFor } from '@danvan/aggregate-store';
import type { ConfidentialPart, Petitioner } from '../domain/petition/types.ts';
import { type Redaction, redact } from '../domain/redaction/redact.ts';
import type { AccessLog } from '../persistence/access-log.ts';
import { type VaultDocument, type VaultForm, type VaultRecords, vaultCollection } from '../persistence/vault-records.ts';
import type { Access } from './chain.ts';
import type { KeyRing } from './key-ring.ts';
import { holds, openField, openRecord, sealField, sealRecord } from './sealed-record.ts';

/** Where a petition's confidential part is kept: opaque ids, the only thing of it that the petition knows. */
export type Kept = { readonly petitionerIds: readonly string[]; readonly textId: string | null };

/** A petition's confidential part in the open: for the custodian who gave a reason, and for nobody else. */
export type Disclosed = {
  readonly petitionId: string;
  readonly petitioners: readonly Petitioner[];
  readonly text: string | null;
  readonly erased: boolean;
};

/** The field of a text's record that holds its redacted form. */
const redactedField = 'redacted';

type Content = Readonly<Record<string, string>>;
type Part = { readonly form: VaultForm; readonly ordinal: number; readonly content: Content };

const partsOf = ({ petitioners, text }: ConfidentialPart): readonly Part[] => [
  ...petitioners.map((petitioner, ordinal) => ({ form: 'PERSON' as const, ordinal, content: contentOf(petitioner) })),
  ...(text === null ? [] : [{ form: 'TEXT' as const, ordinal: 0, content: { text } }]),
];

const contentOf = (petitioner: Petitioner): Content =>
  Object.fromEntries(Object.entries(petitioner).filter((field): field is [string, string] => field[1] !== null));

const petitionerFrom = ({ name, address, phone, identityNumber }: Content): Petitioner => ({
  name: name ?? '',
  address: address ?? null,
  phone: phone ?? null,
  identityNumber: identityNumber ?? null,
});

const idsOf = ({ petitionerIds, textId }: Kept) => [...petitionerIds, ...(textId === null ? [] : [textId])];

/** The same petition's parts have the same ids, so a repeat meets what the first one wrote. */
const idOf = (petitionId: string, { form, ordinal }: Pick<Part, 'form' | 'ordinal'>) => idFor('vault', petitionId, `${form}:${ordinal}`);

/**
 * The identity vault: who stands under a petition and what they wrote, each record under a data key of its own. What is to be
 * seen is logged first; what cannot be logged is not seen.
 */
export function vault({ records, log, ring }: { records: VaultRecords; log: AccessLog; ring: KeyRing }) {
  const place = (id: string) => ({ collection: vaultCollection, id });

  const sealed = (petitionId: string, part: Part, now: Date): VaultDocument => {
    const _id = idOf(petitionId, part);
    const { form, ordinal, content } = part;
    return { _id, petitionId, form, ordinal, ...sealRecord(ring, place(_id), content), keptAt: now, pendingSince: now };
  };

  /** Of a repeat: what is there already must be the same. */
  const assertSame = async (petitionId: string, parts: readonly Part[], written: readonly VaultDocument[]): Promise<void> => {
    const stored = new Map((await records.byIds(written.map(({ _id }) => _id))).map((document) => [document._id, document]));
    for (const [index, { _id, fingerprint }] of written.entries()) {
      const found = stored.get(_id);
      if (!found) throw new Error(`the vault's record ${_id} was not written`);
      const same = found.fingerprint === fingerprint || holds(ring, place(_id), found, parts[index]?.content ?? {});
      if (!same) throw new IdempotencyKeyReused(`idempotency key used before with another identity on ${petitionId}`);
    }
  };

  const open = (document: VaultDocument): Content | null => openRecord(ring, place(document._id), document);

  const opened = async (petitionId: string, kept: Kept): Promise<Disclosed> => {
    const found = (await records.byIds(idsOf(kept))).map((document) => ({ ...document, content: open(document) }));
    const persons = found.filter(({ form }) => form === 'PERSON').sort((a, b) => a.ordinal - b.ordinal);
    return {
      petitionId,
      petitioners: persons.flatMap(({ content }) => (content ? [petitionerFrom(content)] : [])),
      text: found.find(({ form }) => form === 'TEXT')?.content?.text ?? null,
      erased: found.some(({ content }) => content === null),
    };
  };

  /** Logged, then opened: nobody sees the text itself. */
  const redactedAs = async (access: Access, kept: Kept, phrases: readonly string[]): Promise<Redaction | null> => {
    await log.append(access);
    const { petitioners, text } = await opened(access.petitionId, kept);
    return text === null ? null : redact(text, petitioners, phrases);
  };

  return {
    /**
     * Keeps a petition's confidential part, before the petition itself is written.
     * @throws IdempotencyKeyReused where the petition's part is there with other content
     */
    async keep(petitionId: string, part: ConfidentialPart, now: Date): Promise<Kept> {
      const parts = partsOf(part);
      const written = parts.map((one) => sealed(petitionId, one, now));
      if (written.length > 0 && !(await records.insert(written))) await assertSame(petitionId, parts, written);
      const ofForm = (form: VaultForm) => written.filter((document) => document.form === form).map(({ _id }) => _id);
      return { petitionerIds: ofForm('PERSON'), textId: ofForm('TEXT')[0] ?? null };
    },
    /** Opens a petition's confidential part for one who may see it. @throws where the access cannot be logged: nothing is opened then */
    async disclose(access: Access, kept: Kept): Promise<Disclosed> {
      await log.append(access);
      return opened(access.petitionId, kept);
    },
    /** The text without what tells who wrote it; null where there is none. */
    redacted: redactedAs,
    /** Keeps the redacted text beside the text, sealed as that is. @returns false where there is no text */
    async confirmRedaction(access: Access, kept: Kept, phrases: readonly string[]): Promise<boolean> {
      const redaction = await redactedAs(access, kept, phrases);
      const [document] = kept.textId === null ? [] : await records.byIds([kept.textId]);
      const field = redaction && document ? sealField(ring, place(document._id), document, redactedField, redaction.text) : null;
      if (field === null || !document) return false;
      await records.setField(document._id, redactedField, field);
      return true;
    },
    /** Confirmed redacted texts in the order of their ids; null for each that is not confirmed. For who verifies: nothing of it tells who wrote it. */
    async redactedTexts(textIds: readonly string[]): Promise<(string | null)[]> {
      const found = new Map((await records.byIds(textIds)).map((document) => [document._id, document]));
      return textIds.map((id) => {
        const document = found.get(id);
        return document ? openField(ring, place(id), document, redactedField) : null;
      });
    },
    /** Drops the keys of a petition's records. Old copies of the database stay readable until the key that wrapped them has left the ring. */
    async erase(access: Access, kept: Kept, now: Date): Promise<number> {
      await log.append(access);
      return records.erase(idsOf(kept), now);
    },
  };
}

export type Vault = ReturnType<typeof vault>;
