/** A cell of a statistics answer, as counted. */
export type Cell = {
  readonly count: number;
  readonly decided: number;
  readonly onTime: number;
  /** Does it count denunciations alone, by its key or by the filter? */
  readonly sensitive: boolean;
};

/** The same cell as an analyst may see it: no figure of it where it is suppressed. */
export type ShownCell = {
  readonly count: number | null;
  readonly decided: number | null;
  readonly onTime: number | null;
  readonly suppressed: boolean;
};

export type ShownStatistics = { readonly total: ShownCell; readonly groups: readonly ShownCell[] };
