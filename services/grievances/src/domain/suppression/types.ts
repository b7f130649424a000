/** All denunciation cases of one resolving unit received in one calendar year: the smallest figure that is ever looked at. */
export type DenunciationCell = {
  readonly unitCode: string;
  /** Codes from the root unit to its own. */
  readonly unitPath: readonly string[];
  readonly year: number;
  readonly count: number;
  readonly decided: number;
  readonly onTime: number;
};

/** What is told of denunciations; a part is null where it would tell of fewer than five. */
export type DenunciationFigures = { readonly count: number; readonly decided: number | null; readonly onTime: number | null };

/** Cells that are told together or not at all. */
export type Block = DenunciationFigures & { readonly cells: readonly DenunciationCell[] };
