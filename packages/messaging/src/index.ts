export * from './codec.ts';
export * from './event-record.ts';
export * from './kafka.ts';
export * from './outbox.ts';
export * from './reaction.ts';
export * from './reactions.ts';
export * from './relay.ts';
export * from './topics.ts';
