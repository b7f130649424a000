import type { OrganizationView } from '@danvan/contracts';
import type { Actor } from '@danvan/identity';
import { eventually } from '@danvan/testkit';
import { expect } from 'vitest';
import type { EmulationService } from './emulation-service.ts';

type Payload = { errors: { code: string; path: string[] }[] } & Record<string, { id: string; status: string } | null>;

/** The leader of an organization: may assess and decide in its name. */
export const leaderOf = ({ id }: Pick<OrganizationView, 'id'>): Actor => ({
  id: `leader-of-${id}`,
  roles: ['LEADER', 'OFFICER', 'ASSESSOR'],
  organizationId: id,
});

/** Tells a service about entries as its clients do. Idempotency keys are made here, one for each call. */
export function entryTeller(service: () => EmulationService) {
  let keys = 0;
  const mutate = async (actor: Actor, mutation: string, record: string, input: Record<string, unknown>) => {
    keys += 1;
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${record} { id status } errors { code path } } }`;
    const { data, codes } = await service().ask<{ done: Payload }>(actor, query, { input: { idempotencyKey: `key-${keys}`, ...input } });
    return { record: data?.done?.[record] as { id: string; status: string } | null | undefined, errors: data?.done?.errors, codes };
  };
  /** @returns the id of what was made or changed; fails where anything stood in the way */
  const done = async (actor: Actor, mutation: string, record: string, input: Record<string, unknown>): Promise<string> => {
    const { record: made, errors, codes } = await mutate(actor, mutation, record, input);
    expect({ mutation, codes, errors }).toEqual({ mutation, codes: [], errors: [] });
    return made?.id ?? '';
  };
  /** As `done`, once the news of the organizations has come through. */
  const soon = (...asked: Parameters<typeof done>) => eventually(() => done(...asked));
  const step = (actor: Actor, entryId: string, mutation: string, input: Record<string, unknown> = {}) =>
    done(actor, mutation, 'entry', { entryId, ...input });
  return {
    mutate,
    done,
    soon,
    step,
    launch: (launching: OrganizationView) =>
      soon(leaderOf(launching), 'launchEmulationProgramme', 'programme', {
        name: 'Dân vận khéo',
        kind: 'MOVEMENT',
        launchingOrganizationId: launching.id,
        from: '2009-01-01',
      }),
    register: (actor: Actor, programmeId: string, registrantId: string, over: Record<string, unknown> = {}) =>
      soon(actor, 'registerEntry', 'entry', {
        kind: 'MODEL',
        title: 'Tuyến đường nở hoa',
        pressingIssue: 'Rác thải dọc đường',
        field: 'CULTURE_SOCIETY',
        subjectType: 'COLLECTIVE',
        year: 2022,
        programmeId,
        registrantId,
        registeredLevel: 'DISTRICT',
        on: '2022-02-01',
        ...over,
      }),
    /** From its registration to its recognition by the given body, which approves and inspects it too. */
    async recognise(entryId: string, body: OrganizationView, score = 90, year = 2022) {
      const leader = leaderOf(body);
      await step(leader, entryId, 'approveEntry', { approverId: body.id, on: `${year}-03-01` });
      await step(leader, entryId, 'beginEntryImplementation', { on: `${year}-03-02` });
      await step(leader, entryId, 'selfAssessEntry', { score, on: `${year}-10-01` });
      await step(leader, entryId, 'inspectEntry', { inspectorId: body.id, score, on: `${year}-11-01` });
      await step(leader, entryId, 'recogniseEntry', { level: 'DISTRICT', recogniserId: body.id, on: `${year}-12-01` });
    },
  };
}
