import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, httpServer, start } from '@danvan/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbench } from './workbench.ts';

let dist: string;
let stop: () => Promise<void>;
let get: (path: string, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'workbench-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<title>page</title>');
  writeFileSync(join(dist, 'assets/index-A1b2C3d4.js'), 'export {}');
  writeFileSync(join(dist, 'secret.txt'), 'secret');
  const http = httpServer({ host: '127.0.0.1', port: 0, routes: {}, fallback: workbench(dist) });
  const running = await start({ name: 'workbench', parts: [http], log: createLog('workbench', 'silent'), fail: () => {} });
  stop = running.stop;
  get = (path, init) => fetch(`${http.address()}${path}`, init);
});
afterAll(async () => {
  await stop();
  rmSync(dist, { recursive: true });
});

describe('the workbench', () => {
  it('is a page that loads nothing from elsewhere and is never stale', async () => {
    const page = await get('/?query=x');
    expect(await page.text()).toBe('<title>page</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
  });

  it('keeps its hashed assets for ever', async () => {
    const asset = await get('/assets/index-A1b2C3d4.js');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
  });

  it.each([
    '/secret.txt',
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/none.js',
    '/assets/',
    '/x',
  ])('does not serve %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('is read only', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('');
  });
});
