/** The part of cli-progress that is used here; the package brings no types. */
declare module 'cli-progress' {
  type Style = { readonly barCompleteString: string };
  export const Presets: { readonly shades_classic: Style };
  export class SingleBar {
    constructor(options: { format: string; stream: NodeJS.WriteStream }, preset: Style);
    start(total: number, startValue: number, payload: Record<string, unknown>): void;
    increment(step: number, payload: Record<string, unknown>): void;
    stop(): void;
  }
}
