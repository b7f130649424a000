import { execFileSync } from 'node:child_process';

/** The snapshots that the main branch has: consumers run against it, whatever a branch's own snapshots say. */
export type Published = { readonly topics: readonly string[]; read(topic: string): unknown };

/** What git answers, or null where it cannot: no repository, no such branch, a clone without history. */
function git(cwd: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
}

/**
 * What is published on the main branch. @param folder the snapshots, in the work tree
 * @returns null where that cannot be known: a shallow clone without the branch, or no repository at all
 */
export function publishedSnapshots(folder: string): Published | null {
  const branch = ['origin/main', 'main'].find((name) => git(folder, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`) !== null);
  const listed = branch === undefined ? null : git(folder, 'ls-tree', '--name-only', branch, './');
  if (listed === null) return null;
  return {
    topics: listed.split('\n').flatMap((path) => /([^/]+)\.json$/.exec(path)?.slice(1) ?? []),
    read(topic) {
      const text = git(folder, 'show', `${branch}:./${topic}.json`);
      return text === null ? null : (JSON.parse(text) as unknown);
    },
  };
}
