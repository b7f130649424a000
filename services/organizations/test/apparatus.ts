import type { OrganizationType, UnitLevel } from '@danvan/contracts';
import { expect } from 'vitest';
import type { OrganizationsService } from './organizations-service.ts';

type Made = { readonly errors: readonly { readonly code: string }[] } & Readonly<Record<string, unknown>>;

/** Performs mutations that nothing refuses, and gives back the ids of what they make. */
export function apparatus(service: OrganizationsService) {
  const done = async (mutation: string, input: Record<string, unknown>, fields = 'errors { code message path }') => {
    const payload = (await service.send(mutation, input, fields)) as Made;
    expect(payload.errors).toEqual([]);
    return payload;
  };
  return {
    done,
    async unit(code: string, level: UnitLevel, parentCode: string | null = null, on = '2000-01-01'): Promise<string> {
      await done('establishUnit', { code, name: `Đơn vị ${code}`, level, parentCode, on });
      return code;
    },
    async organization(name: string, type: OrganizationType, unitCode: string, parentId: string | null = null, on = '2000-01-01') {
      const fields = 'organization { id } errors { code message path }';
      const payload = await done('registerOrganization', { name, type, unitCode, parentId, on }, fields);
      return (payload.organization as { id: string }).id;
    },
  };
}

export type Apparatus = ReturnType<typeof apparatus>;
