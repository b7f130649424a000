import type { CommandMeta } from '@danvan/aggregate-store';
import { covers, type Place } from '@danvan/identity';
import { callerError, commandMeta } from '@danvan/subgraph';
import type { Entry } from '../domain/entry/types.ts';
import type { JointProgramme } from '../domain/joint-programme/types.ts';
import type { Programme } from '../domain/programme/types.ts';
import { type Action, policy } from '../policy.ts';
import type { Context } from './context.ts';

type KeyedInput = Parameters<typeof commandMeta>[1];
type Where = Pick<Place, 'path' | 'unitPath'>;

const notCovered = {
  en: 'Your organization does not cover the organization or unit that this is for.',
  vi: 'Tổ chức hoặc địa bàn này ngoài phạm vi của cơ quan bạn.',
};

/** For a command that makes something new: there is no record yet that the store could ask about. @throws FORBIDDEN */
export async function assertCovered(context: Context, action: Action, place: Where): Promise<void> {
  if (!policy[action].within) return;
  if (!(await coversPlace(context, place))) throw callerError('FORBIDDEN', notCovered);
}

/** An entry stands where its registrant stood when it registered, and with whoever holds it now. */
export const entryPlace = ({ registrant, holder }: Pick<Entry, 'registrant' | 'holder'>): Where => ({
  path: [...registrant.path, ...holder.path],
  unitPath: [...registrant.unitPath, ...holder.unitPath],
});

export const entryMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<Entry>(context, input, { policy, action, placeOf: entryPlace });

/** Does the viewer’s own organization cover the place? */
export async function coversPlace(context: Context, place: Where): Promise<boolean> {
  const own = await context.ownPlace();
  return own !== null && covers(own, place);
}

/** A programme stands where the organization that launched it stands. */
export async function programmePlace({ loaders }: Context, programme: Pick<Programme, 'launchingOrganizationId'> | null): Promise<Where> {
  const launching = programme && (await loaders.organization.load(programme.launchingOrganizationId));
  return { path: launching?.path ?? [], unitPath: launching?.unitPath ?? [] };
}

export async function programmeMeta(context: Context, input: KeyedInput & { programmeId: string }, action: Action): Promise<CommandMeta> {
  const place = await programmePlace(context, await context.loaders.programme.load(input.programmeId));
  return commandMeta(context, input, { policy, action, placeOf: () => place });
}

/** A joint programme stands with its coordinator, and with all who sign it. */
export const jointPlace = ({ coordinator, signatories }: Pick<JointProgramme, 'coordinator' | 'signatories'>): Where => ({
  path: [...coordinator.path, ...signatories.map(({ organizationId }) => organizationId)],
  unitPath: coordinator.unitPath,
});

/** Its tasks stand with those who carry them out, too. */
export function jointTaskPlace(programme: Pick<JointProgramme, 'coordinator' | 'signatories' | 'tasks'>): Where {
  const { path, unitPath } = jointPlace(programme);
  return { path: [...path, ...programme.tasks.flatMap(({ coOperatorIds }) => coOperatorIds)], unitPath };
}

export const jointMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<JointProgramme>(context, input, { policy, action, placeOf: jointPlace });

export const jointTaskMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<JointProgramme>(context, input, { policy, action, placeOf: jointTaskPlace });

/** A campaign stands in its unit, and under its team's organizations. */
export async function campaignMeta(context: Context, input: KeyedInput & { campaignId: string }, action: Action): Promise<CommandMeta> {
  const campaign = await context.loaders.campaign.load(input.campaignId);
  const team = campaign && (await context.loaders.organization.load(campaign.teamId));
  const place = { path: team?.path ?? [], unitPath: campaign?.unitPath ?? [] };
  return commandMeta(context, input, { policy, action, placeOf: () => place });
}
