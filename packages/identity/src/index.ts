export * from './actor.ts';
export * from './internal-token.ts';
export * from './policy.ts';
export * from './remote-keys.ts';
export * from './user-token.ts';
