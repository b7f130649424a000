import { idFor } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { evidenceRefusals } from '../../domain/evidence/refusals.ts';
import type { Evidence } from '../../domain/evidence/types.ts';
import { type EvidenceLink, giveLink } from '../../persistence/evidence-links.ts';
import { registrantFrom } from '../../persistence/organization-copy.ts';
import { policy } from '../../policy.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { storedMediaType } from '../evidence-media-types.ts';
import { readableEvidence } from '../evidence-scope.ts';
import { assertCovered } from '../scope.ts';
import { unknown } from '../unknown.ts';

async function linkTo({ evidenceLinks, evidenceUrl, actor, now }: Context, evidenceId: string, purpose: EvidenceLink['purpose']) {
  const { token, expiresAt } = await giveLink(evidenceLinks, { evidenceId, purpose, actor }, now);
  return { url: `${evidenceUrl}/evidence?link=${token}`, expiresAt };
}

export const announceEvidence: MutationResolvers['announceEvidence'] = async (_, { input }, context) => {
  const { organizationId: ownerId, size, sha256, provenance = 'RECORDED' } = input;
  const when = dated(input, context);
  const copy = await context.loaders.organization.load(ownerId);
  if (!copy) return unknown('evidence', 'UNKNOWN_ORGANIZATION', 'organizationId', ownerId, context);
  const { unitCode, unitPath, path } = registrantFrom(copy, when.on);
  await assertCovered(context, 'evidence.announce', { path, unitPath });
  const id = idFor('evidence', context.actor.id, input.idempotencyKey);
  const facts = { id, ownerId, unitCode, unitPath: [...unitPath], path: [...path], size, sha256, provenance };
  const announced = { ...facts, mediaType: storedMediaType[input.mediaType] };
  const outcome = await context.evidence.execute(id, { type: 'announce', evidence: announced, ...when }, await commandMeta(context, input));
  const awaited = outcome.ok && outcome.state.status === 'AWAITED';
  return {
    ...asPayload<Evidence, 'evidence'>('evidence', evidenceRefusals, context)(outcome),
    link: awaited ? await linkTo(context, id, 'UPLOAD') : null,
  };
};

export const requestEvidenceDownload: MutationResolvers['requestEvidenceDownload'] = async (_, { input }, context) => {
  const found = await readableEvidence(context, input.evidenceId);
  if (found?.status !== 'STORED') return unknown('evidence', 'UNKNOWN_EVIDENCE', 'evidenceId', input.evidenceId, context);
  return { evidence: found, link: await linkTo(context, found.id, 'DOWNLOAD'), errors: [] };
};

export const removeEvidence: MutationResolvers['removeEvidence'] = async (_, { input }, context) => {
  const before = await context.loaders.evidence.load(input.evidenceId);
  const meta = await commandMeta<Evidence>(context, input, { policy, action: 'evidence.remove', placeOf: (state) => state });
  const outcome = await context.evidence.execute(input.evidenceId, { type: 'remove', ...dated(input, context) }, meta);
  if (outcome.ok && before?.storageKey) await context.evidenceBytes.remove(before.storageKey);
  return asPayload<Evidence, 'evidence'>('evidence', evidenceRefusals, context)(outcome);
};
