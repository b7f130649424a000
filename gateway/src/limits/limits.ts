/**
 * How much one request may ask for. Measured on the corpus in test/hostile: a document at these limits validates in about
 * 25 ms of CPU (graphql-js compares equal fields pairwise, hence the cap on blocks); the introspection query and the
 * analysts' largest federated queries stay under a third of each.
 */
export const limits = {
  /** Bytes of the request body. */
  bodyBytes: 32_768,
  /** Tokens of the document, comments included. */
  tokens: 1_500,
  /** Selection sets and input objects of the document. */
  blocks: 150,
  /** Brackets inside brackets: of the document, and of the JSON around it. */
  brackets: 40,
  /** Fields inside fields. */
  depth: 15,
  aliases: 50,
  directives: 50,
  /** Selections after fragments have been expanded. */
  recursiveSelections: 1_000,
  /** Objects that an answer may hold, estimated from list sizes. */
  cost: 20_000,
  /** Validation stops here: nobody reads more errors. */
  validationErrors: 10,
} as const;
