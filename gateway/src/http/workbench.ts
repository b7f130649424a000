import { createReadStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Handler } from '@danvan/runtime';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Everything from here and nothing from elsewhere; the editor writes its styles into the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const secure = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

const notBuilt = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Dân Vận</title>
<p>Trang làm việc chưa được dựng. Hãy chạy: <code>npm run build -w gateway/workbench</code></p>
<p lang="en">The workbench has not been built. Run: <code>npm run build -w gateway/workbench</code></p>
<p><code>POST /graphql</code></p></html>
`;

/** Names that Vite made, with a hash in them: no dots before the extension, no way up. */
const asset = /^\/assets\/[\w-]+(\.[\w-]+)*\.[a-z0-9]+$/i;

const sizeOf = (file: string): number | null => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
};

/** Serves the built workbench at `/` and its assets; says how to build it where it is missing. */
export function workbench(dist: string): Handler {
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const page = path === '/';
    const answer = (status: number, type: string, text: string) =>
      response.writeHead(status, { ...secure, 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void answer(405, 'text/plain', 'method not allowed\n');
    if (!page && !asset.test(path)) return void answer(404, 'text/plain', 'not found\n');
    const file = join(dist, page ? 'index.html' : path);
    const size = sizeOf(file);
    if (size === null) return void (page ? answer(503, 'text/html; charset=utf-8', notBuilt) : answer(404, 'text/plain', 'not found\n'));
    response.writeHead(200, {
      ...secure,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      'cache-control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}
