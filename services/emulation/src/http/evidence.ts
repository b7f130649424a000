import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { fillText } from '@danvan/aggregate-store';
import { type Handler, type Log, send } from '@danvan/runtime';
import { localDate } from '@danvan/subgraph';
import { evidenceRefusals } from '../domain/evidence/refusals.ts';
import { TooLarge } from '../persistence/evidence-bytes.ts';
import { type EvidenceLink, useLink } from '../persistence/evidence-links.ts';
import type { StoredEvidence, Stores } from '../persistence/stores.ts';

type Kept = Pick<Stores, 'evidence' | 'evidenceBytes' | 'evidenceLinks'>;

const extensions = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

const say = (response: ServerResponse, status: number, code: string, message: string) =>
  send(response, status, 'application/json', JSON.stringify({ code, message }));
const noLink = (response: ServerResponse) =>
  say(
    response,
    404,
    'NO_SUCH_LINK',
    'This link is unknown, over, or used. Ask for a new one. / Liên kết không hợp lệ, hết hạn hoặc đã dùng.',
  );

async function receive(kept: Kept, request: IncomingMessage, response: ServerResponse, link: EvidenceLink, announced: StoredEvidence) {
  const { evidence, evidenceBytes } = kept;
  const { storageKey, found } = await evidenceBytes.put(request, announced.size);
  const now = new Date();
  const today = localDate(now);
  const meta = { actor: link.actor, now, idempotencyKey: link._id, input: found };
  const outcome = await evidence.execute(announced.id, { type: 'store', found, storageKey, on: today, today }, meta);
  if (outcome.ok) return send(response, 201, 'application/json', JSON.stringify({ id: announced.id, ...found }));
  await evidenceBytes.remove(storageKey);
  const { code, details } = outcome.refusal;
  const text = evidenceRefusals[code as keyof typeof evidenceRefusals];
  say(response, 422, code, `${fillText(text.en, details)} / ${fillText(text.vi, details)}`);
}

/** As what it was found to be, to be saved and never to be shown inside a page of ours. */
async function deliver({ evidenceBytes }: Kept, response: ServerResponse, { id, mediaType, size, storageKey }: StoredEvidence) {
  if (storageKey === null) return noLink(response);
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': size,
    'content-disposition': `attachment; filename="${id}.${extensions[mediaType]}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  await pipeline(evidenceBytes.open(storageKey), response);
}

async function answer(kept: Kept, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const purpose = request.method === 'PUT' ? 'UPLOAD' : request.method === 'GET' ? 'DOWNLOAD' : null;
  if (purpose === null) return say(response, 405, 'METHOD_NOT_ALLOWED', 'PUT a file or GET it.');
  const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('link') ?? '';
  const link = await useLink(kept.evidenceLinks, token, purpose, new Date());
  const found = link && (await kept.evidence.load(link.evidenceId));
  if (!link || !found) return noLink(response);
  return purpose === 'UPLOAD' ? receive(kept, request, response, link, found) : deliver(kept, response, found);
}

/** `PUT` and `GET /evidence?link=…`: the link is the right, good once; whoever may have one is asked in the graph. */
export function evidenceRoute(kept: Kept, log: Log): Handler {
  return (request, response) => {
    // A refused body may be left half read: what follows on the same connection would be taken for the rest of it.
    if (request.method === 'PUT') response.setHeader('connection', 'close');
    answer(kept, request, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      if (error instanceof TooLarge)
        return say(response, 413, 'EVIDENCE_SIZE_DIFFERS', 'More bytes than announced. / Dung lượng vượt khai báo.');
      log.error({ err: error }, 'evidence could not be carried');
      return say(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. / Hệ thống gặp lỗi.');
    });
  };
}
