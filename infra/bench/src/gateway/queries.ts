/** A request as a client sends it. */
export type Asked = { readonly operationName: string; readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Many variable sets, so that nothing that collapses equal requests in flight is measured on an artefact. */
const variants = 150;

const simple = `query Simple($first: Int!, $after: String) {
  organizations(first: $first, after: $after) { nodes { id name type status validFrom } }
}`;

const deep = `query Deep($first: Int!, $year: Int!) {
  emulationEntries(first: $first, filter: { year: { eq: $year } }) {
    nodes {
      id title field status registeredLevel
      registrant {
        id name type
        unit { code name level grievanceStatistics { total { count } } }
        emulationEntries(first: 2) { nodes { id title year approver { id name } } }
        grievanceStatistics { total { count decided } }
      }
      approver { id name type }
      unit { code name }
    }
  }
}`;

const sets = (make: (variant: number) => Asked): readonly Asked[] => Array.from({ length: variants }, (_, variant) => make(variant));

/** `simple`: 20 rows of one subgraph. `deep`: three subgraphs, four levels. */
export const queries: Readonly<Record<'simple' | 'deep', readonly Asked[]>> = {
  simple: sets((variant) => ({ operationName: 'Simple', query: simple, variables: { first: 20, after: `row-${variant}` } })),
  deep: sets((variant) => ({ operationName: 'Deep', query: deep, variables: { first: 20, year: 2000 + variant } })),
};
