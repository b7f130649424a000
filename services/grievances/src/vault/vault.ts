import { IdempotencyKeyReused, idFor } from '@danvan/aggregate-store';
import type { ConfidentialPart, Petitioner } from '../domain/petition/types.ts';
import type { AccessLog } from '../persistence/access-log.ts';
import { type VaultDocument, type VaultForm, type VaultRecords, vaultCollection } from '../persistence/vault-records.ts';
import type { Access } from './chain.ts';
import type { KeyRing } from './key-ring.ts';
import { holds, openRecord, sealRecord } from './sealed-record.ts';

/** Where a petition's confidential part is kept: opaque ids, the only thing of it that the petition knows. */
export type Kept = { readonly petitionerIds: readonly string[]; readonly textId: string | null };

/** A petition's confidential part in the open: for the custodian who gave a reason, and for nobody else. */
export type Disclosed = {
  readonly petitionId: string;
  readonly petitioners: readonly Petitioner[];
  readonly text: string | null;
  readonly erased: boolean;
};

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

  return {
    /**
     * Keeps a petition's confidential part, before the petition itself is written.
     * @throws IdempotencyKeyReused where the petition's part is there with other content
     */
    async keep(petitionId: string, part: ConfidentialPart, now: Date): Promise<Kept> {
      const parts = partsOf(part);
      const written = parts.map((one) => sealed(petitionId, one, now));
      if (written.length > 0 && !(await records.insert(written))) await assertSame(petitionId, parts, written);
      const idsOf = (form: VaultForm) => written.filter((document) => document.form === form).map(({ _id }) => _id);
      return { petitionerIds: idsOf('PERSON'), textId: idsOf('TEXT')[0] ?? null };
    },
    /** Opens a petition's confidential part for one who may see it. @throws where the access cannot be logged: nothing is opened then */
    async disclose(access: Access): Promise<Disclosed> {
      await log.append(access);
      const found = await records.ofPetition(access.petitionId);
      const opened = found.map((document) => ({ ...document, content: open(document) }));
      const persons = opened.filter(({ form }) => form === 'PERSON').sort((a, b) => a.ordinal - b.ordinal);
      return {
        petitionId: access.petitionId,
        petitioners: persons.flatMap(({ content }) => (content ? [petitionerFrom(content)] : [])),
        text: opened.find(({ form }) => form === 'TEXT')?.content?.text ?? null,
        erased: opened.some(({ content }) => content === null),
      };
    },
    /** Drops the keys of a petition's records. Old copies of the database stay readable until the key that wrapped them has left the ring. */
    async erase(access: Access, now: Date): Promise<number> {
      await log.append(access);
      return records.erase(access.petitionId, now);
    },
  };
}

export type Vault = ReturnType<typeof vault>;
