import { atMost } from './at-most.ts';

/** kafkajs' `disconnect()` may hang while the broker is away: wait for it at most this long, milliseconds. */
const patience = 5_000;

export const disconnectSoon = (client: { disconnect(): Promise<void> }): Promise<void> => atMost(patience, client.disconnect());
