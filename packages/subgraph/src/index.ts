export * from './allow.ts';
export * from './context.ts';
export * from './cursors.ts';
export * from './errors.ts';
export * from './payload.ts';
export * from './scalars.ts';
export * from './server.ts';
export * from './shared-sdl.ts';
