import { eventually, type Somebody, type Stack } from '@danvan/testkit';
import { expect } from 'vitest';

type Payload = { readonly errors: readonly { readonly code: string; readonly message: string }[] } & Record<
  string,
  { readonly id?: string; readonly code?: string } | null | readonly unknown[]
>;

/** Sends one mutation with its input and expects that nothing refused it. @returns the thing's id */
export async function done(who: Somebody, mutation: string, thing: string, type: string, input: Record<string, unknown>): Promise<string> {
  const key = thing === 'administrativeUnit' ? 'code' : 'id';
  const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${thing} { ${key} } errors { code message } } }`;
  const answer = await who.ask<Record<string, Payload>>(query, { input });
  expect(answer.errors).toBeUndefined();
  const payload = answer.data?.[mutation];
  expect(payload?.errors).toEqual([]);
  const made = payload?.[thing] as { id?: string; code?: string } | undefined;
  return String(made?.[key]);
}

export type District = {
  readonly wards: readonly string[];
  readonly districtParty: string;
  readonly wardParties: readonly string[];
  readonly programme: string;
};

/** A small district: a city above it, its wards, and a Party committee for the district and for each ward. */
export async function district(stack: Stack, wardCodes: readonly string[]): Promise<District> {
  const admin = await stack.as('ADMIN');
  const unit = (code: string, level: string, parentCode?: string) =>
    done(admin, 'establishUnit', 'administrativeUnit', 'EstablishUnitInput', {
      idempotencyKey: `unit-${code}`,
      code,
      name: code,
      level,
      parentCode,
      on: '2010-01-01',
    });
  const party = (unitCode: string, parentId?: string) =>
    done(admin, 'registerOrganization', 'organization', 'RegisterOrganizationInput', {
      idempotencyKey: `party-${unitCode}`,
      name: `Đảng bộ ${unitCode}`,
      type: 'PARTY_COMMITTEE',
      unitCode,
      parentId,
      on: '2010-01-01',
    });
  await unit('CITY_A', 'CITY');
  await unit('DISTRICT_A', 'DISTRICT', 'CITY_A');
  for (const code of wardCodes) await unit(code, 'WARD', 'DISTRICT_A');
  const districtParty = await party('DISTRICT_A');
  const wardParties = await Promise.all(wardCodes.map((code) => party(code, districtParty)));
  const programme = await launch(stack, districtParty);
  return { wards: wardCodes, districtParty, wardParties, programme };
}

async function launch(stack: Stack, launchingOrganizationId: string): Promise<string> {
  const leader = await stack.as('LEADER', launchingOrganizationId);
  const input = {
    idempotencyKey: 'programme',
    name: 'Dân vận khéo 2022',
    kind: 'MOVEMENT',
    launchingOrganizationId,
    from: '2022-01-01',
    to: '2022-12-31',
  };
  return eventually(() => done(leader, 'launchEmulationProgramme', 'programme', 'LaunchEmulationProgrammeInput', input));
}
