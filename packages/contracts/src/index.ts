export * from './define-topic.ts';
export * from './emulation.ts';
export * from './grievances.ts';
export * from './grievances-dialogue.ts';
export * from './organization-staff.ts';
export * from './organizations.ts';
export * from './topics.ts';
export * from './vocabulary.ts';
