import { createHmac, type KeyObject } from 'node:crypto';

/** What is done in the vault that somebody has to answer for. */
export const vaultActions = ['DISCLOSE', 'PROPOSE_REDACTION', 'CONFIRM_REDACTION', 'ERASE'] as const;
export type VaultAction = (typeof vaultActions)[number];

export const accessReasons = [
  'CONTACT_PETITIONER',
  'VERIFY_STANDING',
  'PROTECT_DENOUNCER',
  'COURT_OR_INVESTIGATOR',
  'CORRECTION',
  'REQUEST_OF_PERSON',
  'PREPARE_FOR_VERIFIER',
] as const;
export type AccessReason = (typeof accessReasons)[number];

/** Who did what to which petition's identities, when and why. No word of the identity itself. */
export type Access = {
  readonly at: string;
  readonly actorId: string;
  readonly action: VaultAction;
  readonly petitionId: string;
  readonly reason: AccessReason;
  /** Number of the document that asks for it, where there is one. */
  readonly reference: string | null;
};

/** An access in its place: its hash covers the place, the access and the entry before. */
export type ChainEntry = Access & { readonly sequence: number; readonly previous: string; readonly hash: string };

/** The newest entry as kept apart from the entries: what was cut off at the end is missed by it. */
export type ChainHead = { readonly sequence: number; readonly hash: string };

export const emptyHead: ChainHead = { sequence: 0, hash: '' };

function hashOf(
  key: KeyObject,
  { sequence, previous, at, actorId, action, petitionId, reason, reference }: Omit<ChainEntry, 'hash'>,
): string {
  const body = JSON.stringify([sequence, previous, at, actorId, action, petitionId, reason, reference]);
  return createHmac('sha256', key).update(body).digest('base64url');
}

/** The entry that follows. The hash is keyed: whoever can write to the database alone cannot forge a chain. */
export function follow(key: KeyObject, { sequence, hash }: ChainHead, access: Access): ChainEntry {
  const entry = { ...access, sequence: sequence + 1, previous: hash };
  return { ...entry, hash: hashOf(key, entry) };
}

export type ChainFault = {
  readonly sequence: number;
  readonly fault: 'CHANGED' | 'MISSING' | 'NOT_LINKED' | 'CUT_OFF' | 'HEAD_DIFFERS' | 'ANCHOR_DIFFERS';
};

/**
 * Follows a chain entry by entry and remembers what is wrong; `end` compares with what was kept apart.
 * @param head as kept beside the entries
 * @param anchor a head that was noted outside the database: shows it when the end was cut off together with the kept head
 */
export function chainReader(key: KeyObject, head: ChainHead, anchor: ChainHead | null) {
  const faults: ChainFault[] = [];
  let last: ChainHead = emptyHead;
  const at = new Map<number, string>();
  return {
    read(entry: ChainEntry): void {
      const { sequence } = entry;
      if (sequence !== last.sequence + 1) faults.push({ sequence: last.sequence + 1, fault: 'MISSING' });
      else if (entry.previous !== last.hash) faults.push({ sequence, fault: 'NOT_LINKED' });
      if (hashOf(key, entry) !== entry.hash) faults.push({ sequence, fault: 'CHANGED' });
      last = { sequence, hash: entry.hash };
      if (sequence === head.sequence || sequence === anchor?.sequence) at.set(sequence, entry.hash);
    },
    end(): { readonly faults: readonly ChainFault[]; readonly head: ChainHead } {
      // An append writes its entry, then the head: the chain may run ahead of the head, never behind it.
      if (last.sequence < head.sequence) faults.push({ sequence: last.sequence + 1, fault: 'CUT_OFF' });
      else if (head.sequence > 0 && at.get(head.sequence) !== head.hash) faults.push({ sequence: head.sequence, fault: 'HEAD_DIFFERS' });
      if (anchor && at.get(anchor.sequence) !== anchor.hash) faults.push({ sequence: anchor.sequence, fault: 'ANCHOR_DIFFERS' });
      return { faults, head: last };
    },
  };
}
