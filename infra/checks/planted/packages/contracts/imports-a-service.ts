import { b } from '../../services/b/src/b.ts';

export const upward = b;
