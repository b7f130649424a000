import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    kafkaBrokers: readonly string[];
    mongoUrl: string;
    /** Which database it is: mongod, rs or py; or given. */
    database: string;
  }
}
