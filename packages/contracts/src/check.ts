import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { breakages } from './compatibility.ts';
import { topicSchema } from './define-topic.ts';
import { topics } from './topics.ts';

// `npm run events:check`: compares every topic with its committed snapshot; `-- --write` takes the present ones (for additions).
const folder = new URL('../snapshots/', import.meta.url);
const write = process.argv.includes('--write');
mkdirSync(folder, { recursive: true });
const faults: string[] = [];
for (const topic of topics) {
  const file = new URL(`${topic.name}.json`, folder);
  const now = topicSchema(topic);
  const text = `${JSON.stringify(now, null, 2)}\n`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (before !== null) faults.push(...breakages(JSON.parse(before), now).map((fault) => `${topic.name}: ${fault}`));
  if (write) writeFileSync(file, text);
  else if (before !== text)
    faults.push(`${topic.name}: the snapshot is not up to date; run «npm run events:check -- --write» and commit it`);
}
if (faults.length > 0) {
  process.stderr.write(`The published language has a fault. A breaking change makes a new topic (v2).\n  ${faults.join('\n  ')}\n`);
  process.exit(1);
}
process.stdout.write(`${topics.length} topics are as their snapshots say\n`);
