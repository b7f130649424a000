import type { AccessLog } from '../persistence/access-log.ts';
import type { KeyUse } from '../persistence/vault-records.ts';
import type { ChainFault, ChainHead } from './chain.ts';
import type { KeyRing } from './key-ring.ts';
import type { Upkeep } from './upkeep.ts';

/** What a command on the vault reports. `ok` false: the access log is not whole, or nothing was understood. */
export type VaultReport =
  | { readonly ok: boolean; readonly kind: 'verified'; readonly head: ChainHead; readonly faults: readonly ChainFault[] }
  | { readonly ok: true; readonly kind: 'rotated'; readonly rewrapped: number }
  | { readonly ok: true; readonly kind: 'swept'; readonly removed: number }
  | {
      readonly ok: true;
      readonly kind: 'status';
      readonly current: number;
      readonly versions: readonly (KeyUse & { readonly inRing: boolean })[];
      /** Versions that wrap nothing any more: taken out of the ring, and destroyed, they make the erasures under them final. */
      readonly retirable: readonly number[];
    }
  | { readonly ok: false; readonly kind: 'misused' };

type Tools = { readonly upkeep: Upkeep; readonly accessLog: AccessLog; readonly ring: KeyRing; readonly now: Date };
type Asked = { readonly verb: string | undefined; readonly anchor: ChainHead | null; readonly batch: number };

/** A head noted outside the database, `<sequence>:<hash>`; null where there is none. */
export function readAnchor(text: string | undefined): ChainHead | null {
  const [, sequence, hash] = /^(\d+):(.+)$/.exec(text ?? '') ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}

/** One command on the vault. @throws where a key cannot be wrapped anew: its version is not in the ring */
export async function vaultCommand({ upkeep, accessLog, ring, now }: Tools, { verb, anchor, batch }: Asked): Promise<VaultReport> {
  switch (verb) {
    case 'verify': {
      const { faults, head } = await accessLog.verify(anchor);
      return { ok: faults.length === 0, kind: 'verified', head: { sequence: head.sequence, hash: head.hash }, faults };
    }
    case 'rotate':
      return { ok: true, kind: 'rotated', rewrapped: await upkeep.rotate(batch) };
    case 'sweep':
      return { ok: true, kind: 'swept', removed: await upkeep.sweep(now) };
    case 'status': {
      const used = await upkeep.versions();
      const wrapping = new Set(used.filter(({ live }) => live > 0).map(({ version }) => version));
      const retirable = [...ring.keys.keys()].filter((version) => version !== ring.current && !wrapping.has(version));
      const versions = used.map((use) => ({ ...use, inRing: ring.keys.has(use.version) }));
      return { ok: true, kind: 'status', current: ring.current, versions, retirable };
    }
    default:
      return { ok: false, kind: 'misused' };
  }
}
