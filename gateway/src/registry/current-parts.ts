import type { SubgraphSdl } from '../supergraph/compose.ts';
import { sdlOf } from './judge.ts';
import type { Announcement } from './records.ts';

/** The parts in force, by name: announced ones, and for the rest those that the committed graph was made of. */
export function currentParts(committed: readonly SubgraphSdl[], announced: ReadonlyMap<string, Announcement>): readonly SubgraphSdl[] {
  const kept = committed.filter(({ name }) => !announced.has(name));
  const own = [...announced.values()].map((announcement) => ({ name: announcement.service, sdl: sdlOf(announcement) }));
  return [...kept, ...own].sort((a, b) => a.name.localeCompare(b.name));
}
