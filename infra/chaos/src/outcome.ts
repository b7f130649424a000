/** What the client knows of one command. `unknown`: no answer came, or one that leaves it open; it may have been done or not. */
export type Attempt = {
  readonly id: string;
  readonly note: string;
  readonly outcome: { readonly kind: 'ok'; readonly version: number } | { readonly kind: 'refused' } | { readonly kind: 'unknown' };
};
