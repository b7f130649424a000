import type { FormScope as Scope } from '../persistence/form-scope.ts';
import type { OrganizationCopy } from '../persistence/organization-copy.ts';
import type { FormScope } from './__generated__/types.ts';

/** Whose records the form of an organization counts. */
export const formScope = ({ _id, unitCode, level }: OrganizationCopy, scope: FormScope = 'ORGANIZATION'): Scope => ({
  ...(scope === 'UNIT' ? { by: 'unitPath', value: unitCode } : { by: 'path', value: _id }),
  broad: level === 'CITY' || level === 'DISTRICT',
});
