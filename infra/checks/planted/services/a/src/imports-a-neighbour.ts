import { b } from '../../b/src/b.ts';

export const neighbour = b;
