import type { Subgraph } from './subgraph.ts';

/** How long a subgraph that was replaced still serves the requests that began with it, milliseconds. */
const grace = 30_000;

export type Urls = Readonly<Record<string, string>>;

/** The subgraphs by name. Where an address changes, the old one is left to the requests in hand and closed after them. */
export function fleet(urls: Urls, make: (name: string, url: string) => Subgraph) {
  let current = new Map(Object.entries(urls).map(([name, url]) => [name, { url, subgraph: make(name, url) }]));
  const leaving = new Map<Subgraph, NodeJS.Timeout>();
  const retire = (subgraph: Subgraph) => {
    const close = () => {
      leaving.delete(subgraph);
      void subgraph.close();
    };
    leaving.set(subgraph, setTimeout(close, grace));
  };
  const byName = () => new Map([...current].map(([name, { subgraph }]) => [name, subgraph]));
  return {
    byName,
    /** The fleet with other addresses. @returns the subgraphs by name, as they are from now on */
    moved(next: Urls): ReadonlyMap<string, Subgraph> {
      const before = current;
      current = new Map(
        Object.entries(next).map(([name, url]) => {
          const known = before.get(name);
          return [name, known?.url === url ? known : { url, subgraph: make(name, url) }];
        }),
      );
      for (const [name, one] of before) if (current.get(name) !== one) retire(one.subgraph);
      return byName();
    },
    async close(): Promise<void> {
      for (const timer of leaving.values()) clearTimeout(timer);
      await Promise.all([...leaving.keys(), ...byName().values()].map((subgraph) => subgraph.close()));
    },
  };
}
