import type { CommandMeta } from '@danvan/aggregate-store';
import { covers, type Place } from '@danvan/identity';
import { callerError, commandMeta } from '@danvan/subgraph';
import type { GrievanceCase } from '../domain/case/types.ts';
import type { DialogueSession } from '../domain/dialogue/types.ts';
import type { Inspection } from '../domain/inspection/types.ts';
import type { Dossier } from '../domain/one-stop/types.ts';
import type { Petition } from '../domain/petition/types.ts';
import type { Reception } from '../domain/reception/types.ts';
import { type Action, policy } from '../policy.ts';
import type { Context } from './context.ts';

type KeyedInput = Parameters<typeof commandMeta>[1];

const notCovered = {
  en: 'Your organization does not cover the organization that this is for.',
  vi: 'Cơ quan này ngoài phạm vi của cơ quan bạn.',
};

type Where = Pick<Place, 'path' | 'unitPath'>;

/** Does the viewer's organization cover what stands there? */
export async function coversPlace(context: Context, place: Where): Promise<boolean> {
  const own = await context.ownPlace();
  return own !== null && covers(own, place);
}

/** For a command that makes something new: there is no record yet that the store could ask about. @throws FORBIDDEN */
export async function assertCovered(context: Context, action: Action, place: Where): Promise<void> {
  if (policy[action].within && !(await coversPlace(context, place))) throw callerError('FORBIDDEN', notCovered);
}

/** A petition stands where it was received. */
export const petitionMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<Petition>(context, input, { policy, action, placeOf: ({ organization }) => organization });

/** A case stands where it is resolved. */
export const caseMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<GrievanceCase>(context, input, { policy, action, placeOf: ({ resolver }) => resolver });

/** A dialogue stands where it is held. */
export const dialogueMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<DialogueSession>(context, input, { policy, action, placeOf: ({ organizer }) => organizer });

/** A reception stands where citizens come to. */
export const receptionMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<Reception>(context, input, { policy, action, placeOf: ({ organization }) => organization });

/** A conclusion stands where the inspector does. */
export const inspectionMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<Inspection>(context, input, { policy, action, placeOf: ({ inspector }) => inspector });

/** A dossier stands where it was received. */
export const dossierMeta = (context: Context, input: KeyedInput, action: Action): Promise<CommandMeta> =>
  commandMeta<Dossier>(context, input, { policy, action, placeOf: ({ organization }) => organization });
