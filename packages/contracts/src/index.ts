export * from './define-topic.ts';
export * from './organizations.ts';
export * from './vocabulary.ts';
