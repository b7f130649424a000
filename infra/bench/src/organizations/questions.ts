import { signedCursors } from '@danvan/subgraph';
import { breadth, idOf } from './seed.ts';

export type Question = { readonly name: string; readonly query: string; variables(turn: number): Record<string, unknown> };

/** Rows of a page. */
const first = 20;
const page = 'pageInfo { hasNextPage } nodes { id name type status }';

/** What is asked of a tree of this size; each turn asks about something else. @param cursorKey the service's, to begin at any page */
export function questions(size: number, cursorKey: string): readonly Question[] {
  const wide = breadth(size);
  const leaf = (turn: number) => idOf(size - 1 - ((turn * 37) % Math.floor(size / 2)));
  const fourth = (turn: number) => idOf(1 + wide + wide ** 2 + ((turn * 13) % wide ** 3));
  const sorted = Array.from({ length: size }, (_, index) => idOf(index)).sort();
  const lastPage = Math.min(1_000, Math.floor(size / first) - 1);
  const before = (pages: number) => sorted[pages * first - 1] ?? '';
  const cursors = signedCursors(cursorKey);
  const after = (id: string) => cursors.write('organizations:ID:ASC', [id, id]);
  const list = `query($after: String) { organizations(first: ${first}, after: $after) { ${page} } }`;
  return [
    {
      name: 'single id',
      query: 'query($id: ID!) { organization(id: $id) { id name type status } }',
      variables: (turn) => ({ id: leaf(turn) }),
    },
    {
      name: 'ancestors',
      query: 'query($id: ID!) { organization(id: $id) { id ancestors { id name type status } } }',
      variables: (turn) => ({ id: leaf(turn) }),
    },
    {
      name: 'subtree, a branch',
      query: `query($id: ID!) { organizations(first: ${first}, filter: { under: { eq: $id } }) { ${page} } }`,
      variables: (turn) => ({ id: fourth(turn) }),
    },
    {
      name: 'subtree, the root',
      query: `query($id: ID!) { organizations(first: ${first}, filter: { under: { eq: $id } }) { ${page} } }`,
      variables: () => ({ id: idOf(0) }),
    },
    {
      name: 'search, one match',
      query: `query($text: String!) { searchOrganizations(first: ${first}, text: $text) { ${page} } }`,
      variables: (turn) => ({ text: `thuy khue so ${((turn * 31) % Math.floor(size / 10)) * 10}` }),
    },
    {
      name: 'search, a tenth matches',
      query: `query($text: String!) { searchOrganizations(first: ${first}, text: $text) { ${page} } }`,
      variables: () => ({ text: 'thuy khue' }),
    },
    { name: 'page 1', query: list, variables: () => ({ after: null }) },
    { name: `page ${lastPage}`, query: list, variables: (turn) => ({ after: after(before(lastPage - (turn % 3))) }) },
  ];
}
