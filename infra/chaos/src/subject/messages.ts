/** What the experiment asks of a subject, over the channel between the processes. */
export type Asked = { readonly number: number; readonly id: string; readonly note: string; readonly room: number };

/** What became of it: done at this version, or refused, or not done for a reason that may pass. */
export type Answered =
  | { readonly number: number; readonly kind: 'ok'; readonly version: number }
  | { readonly number: number; readonly kind: 'refused' }
  | { readonly number: number; readonly kind: 'failed'; readonly why: string };

/** Sent once, when commands are taken. */
export type Ready = { readonly kind: 'ready' };
