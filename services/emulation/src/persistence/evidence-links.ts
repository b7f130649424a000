import { createHash, randomBytes } from 'node:crypto';
import { type Indexed, plainModel } from '@danvan/aggregate-store';
import { type Actor, roles } from '@danvan/identity';
import { type Connection, Schema } from 'mongoose';

/** A right to bring or fetch one file once, given to one actor for a short time. The link itself is not kept, only its hash. */
export type EvidenceLink = {
  _id: string;
  evidenceId: string;
  purpose: 'UPLOAD' | 'DOWNLOAD';
  actor: Actor;
  expiresAt: Date;
  usedAt: Date | null;
};

/** Milliseconds: time enough to begin. */
const lifetime = 10 * 60_000;
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export function evidenceLinkModel(connection: Connection): Indexed<EvidenceLink> {
  const text = { type: String, required: true };
  const fields = {
    evidenceId: text,
    purpose: text,
    actor: { id: text, roles: { type: [{ type: String, enum: roles }], required: true }, organizationId: { type: String, default: null } },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Schema.Types.Date, default: null },
  };
  return plainModel<EvidenceLink>(connection, 'evidence_links', fields, [[{ evidenceId: 1 }]]);
}

/** A link of 256 random bits, good once and for ten minutes. It stays as a record of who was given it, and when it was used. */
export async function giveLink({ model }: Indexed<EvidenceLink>, link: Pick<EvidenceLink, 'evidenceId' | 'purpose' | 'actor'>, now: Date) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + lifetime);
  await model.create([{ _id: hashOf(token), ...link, expiresAt, usedAt: null }] as never);
  return { token, expiresAt };
}

/** Uses a link up. @returns null where there is none, it is over, or it was used before */
export function useLink({ model }: Indexed<EvidenceLink>, token: string, purpose: EvidenceLink['purpose'], now: Date) {
  return model
    .findOneAndUpdate({ _id: hashOf(token), purpose, usedAt: null, expiresAt: { $gt: now } } as never, { $set: { usedAt: now } } as never)
    .lean<EvidenceLink>();
}
