import { kit } from '../../../packages/testkit/kit.ts';

export const inProduction = kit;
