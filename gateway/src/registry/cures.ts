/** What usually mends a part that does not compose, by Apollo's code. */
const cures: Readonly<Record<string, string>> = {
  FIELD_TYPE_MISMATCH: 'Give the field the type that the other service gives it; a new type needs a new field.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Give the argument the type that the other service gives it.',
  INVALID_FIELD_SHARING: 'Only the owner of a field defines it: remove yours, or mark it @shareable in both services.',
  SATISFIABILITY_ERROR: 'Give the type a @key that the services reaching it can all provide, and a __resolveReference.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: 'Make the argument optional, or add it in the other service first.',
  EXTERNAL_MISSING_ON_BASE: 'The field marked @external is gone in its owner: remove the mark or ask the owner.',
  ENUM_MISMATCH: 'Add the value in every service that takes and gives this enum, first where it is read.',
  INVALID_GRAPHQL: 'Mend the schema file: run `npm run schema -- check` in your working copy.',
};

/** @param code Apollo's composition code */
export const cureFor = (code: string): string => cures[code] ?? 'Run `npm run schema -- check` in your working copy.';

export const cureForOperation = 'Keep the field and mark it @deprecated until no client asks for it any more; offer the new one beside it.';
export const cureForApi =
  'Keep what is there and add beside it; or, when no client can mind, announce again with --accept-breaking "why this is meant".';
