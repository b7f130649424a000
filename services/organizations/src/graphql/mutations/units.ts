import { refuse } from '@danvan/aggregate-store';
import { asPayload, commandMeta, refusedPayload } from '@danvan/subgraph';
import { unitRefusals } from '../../domain/unit/refusals.ts';
import type { MutationResolvers } from '../__generated__/types.ts';

export const establishUnit: MutationResolvers['establishUnit'] = async (_, { input }, context) => {
  const { code, name, level, on } = input;
  const parent = input.parentCode ? await context.units.load(input.parentCode) : null;
  if (input.parentCode && !parent) {
    const { refusal } = refuse('UNKNOWN_PARENT', { parent: input.parentCode }, ['parentCode']);
    return refusedPayload('administrativeUnit', refusal, unitRefusals, context);
  }
  const command = {
    type: 'establish',
    code,
    name,
    level,
    parent,
    on,
    provenance: input.provenance ?? 'RECORDED',
    legalBasis: input.legalBasis ?? null,
  } as const;
  return context.units
    .execute(code, command, await commandMeta(context, input))
    .then(asPayload('administrativeUnit', unitRefusals, context));
};

export const renameUnit: MutationResolvers['renameUnit'] = async (_, { input }, context) =>
  context.units
    .execute(
      input.code,
      { type: 'rename', name: input.name, on: input.on, legalBasis: input.legalBasis ?? null },
      await commandMeta(context, input),
    )
    .then(asPayload('administrativeUnit', unitRefusals, context));

export const abolishUnit: MutationResolvers['abolishUnit'] = async (_, { input }, context) =>
  context.units
    .execute(input.code, { type: 'abolish', on: input.on, legalBasis: input.legalBasis ?? null }, await commandMeta(context, input))
    .then(asPayload('administrativeUnit', unitRefusals, context));
