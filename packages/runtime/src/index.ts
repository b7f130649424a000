export * from './config.ts';
export * from './http.ts';
export * from './log.ts';
export * from './metrics.ts';
export * from './periodic.ts';
export * from './run.ts';
export * from './service-variables.ts';
export * from './trace.ts';
