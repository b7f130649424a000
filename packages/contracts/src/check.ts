import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { breakages } from './compatibility.ts';
import { topicSchema } from './define-topic.ts';
import { publishedSnapshots } from './main-branch.ts';
import { topics } from './topics.ts';

// `npm run events:check`: compares every topic with its committed snapshot and with the main branch's; `-- --write` takes the present
// ones (for additions). A branch that rewrites its snapshots does not hide a breakage: the main branch's are what consumers read.
const folder = new URL('../snapshots/', import.meta.url);
const write = process.argv.includes('--write');
mkdirSync(folder, { recursive: true });
const published = publishedSnapshots(fileURLToPath(folder));
const faults: string[] = [];
for (const topic of topics) {
  const file = new URL(`${topic.name}.json`, folder);
  const now = topicSchema(topic);
  const text = `${JSON.stringify(now, null, 2)}\n`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const onMain = published?.read(topic.name) ?? null;
  const references = [before === null ? null : (JSON.parse(before) as unknown), onMain].filter((reference) => reference !== null);
  const found = new Set(references.flatMap((reference) => breakages(reference, now)));
  faults.push(...[...found].map((fault) => `${topic.name}: ${fault}`));
  if (write) writeFileSync(file, text);
  else if (before !== text)
    faults.push(`${topic.name}: the snapshot is not up to date; run «npm run events:check -- --write» and commit it`);
}
const names = new Set(topics.map(({ name }) => name));
faults.push(
  ...(published?.topics ?? []).filter((name) => !names.has(name)).map((name) => `${name}: the topic is gone; others may read it`),
);
if (faults.length > 0) {
  process.stderr.write(`The published language has a fault. A breaking change makes a new topic (v2).\n  ${faults.join('\n  ')}\n`);
  process.exit(1);
}
const compared = published ? 'and the main branch’s' : '(this clone knows no main branch: only the committed ones were compared)';
process.stdout.write(`${topics.length} topics are as their snapshots ${compared} say\n`);
