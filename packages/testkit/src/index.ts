import './provided.ts';

export * from './eventually.ts';
export * from './policy-contract.ts';
export * from './service-under-test.ts';
export * from './stack.ts';
export * from './subgraph-contract.ts';
