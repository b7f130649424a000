import { refuse } from '@danvan/aggregate-store';
import { asPayload, commandMeta } from '@danvan/subgraph';
import { planAbolish, planMerge, planRetier, planSplit, planUnitCommand } from '../../domain/act/plan-unit-acts.ts';
import { unitRefusals } from '../../domain/unit/refusals.ts';
import { childrenOfUnit } from '../../persistence/children.ts';
import type { MutationResolvers } from '../__generated__/types.ts';
import { unitAct } from '../acts.ts';

const unknownParent = (parent: string) => refuse('UNKNOWN_PARENT', { parent }, ['parentCode']);
const unknownUnit = (unit: string, field: string) => refuse('UNKNOWN_UNIT', { unit }, [field]);
const notFound = refuse('NOT_FOUND', {}, ['code']);

export const establishUnit: MutationResolvers['establishUnit'] = (_, { input }, context) => {
  const { code, name, level, on, parentCode } = input;
  const plan = async () => {
    const [state, parent] = await Promise.all([context.units.load(code), parentCode ? context.units.load(parentCode) : null]);
    if (parentCode && !parent) return unknownParent(parentCode);
    const [legalBasis, provenance] = [input.legalBasis ?? null, input.provenance ?? 'RECORDED'] as const;
    return planUnitCommand(state, code, { type: 'establish', code, name, level, parent, on, provenance, legalBasis });
  };
  return unitAct({ about: { aggregate: 'unit', id: code, type: 'establish' }, input, plan }, context);
};

export const renameUnit: MutationResolvers['renameUnit'] = async (_, { input }, context) =>
  context.units
    .execute(
      input.code,
      { type: 'rename', name: input.name, on: input.on, legalBasis: input.legalBasis ?? null },
      await commandMeta(context, input),
    )
    .then(asPayload('administrativeUnit', unitRefusals, context));

export const moveUnit: MutationResolvers['moveUnit'] = (_, { input }, context) => {
  const { code, parentCode, on, legalBasis = null } = input;
  const plan = async () => {
    const [unit, parent] = await Promise.all([context.units.load(code), context.units.load(parentCode)]);
    return parent ? planUnitCommand(unit, code, { type: 'move', parent, on, legalBasis }) : unknownParent(parentCode);
  };
  return unitAct({ about: { aggregate: 'unit', id: code, type: 'move' }, input, plan }, context);
};

export const retierUnit: MutationResolvers['retierUnit'] = (_, { input }, context) => {
  const { code, parentCode, level, on, legalBasis = null } = input;
  const plan = async () => {
    const [unit, parent] = await Promise.all([context.units.load(code), parentCode ? context.units.load(parentCode) : null]);
    if (!unit) return notFound;
    if (parentCode && !parent) return unknownParent(parentCode);
    return planRetier(unit, await childrenOfUnit(context, code), { type: 'retier', level, parent, on, legalBasis });
  };
  return unitAct({ about: { aggregate: 'unit', id: code, type: 'retier' }, input, plan }, context);
};

export const mergeUnits: MutationResolvers['mergeUnits'] = (_, { input }, context) => {
  const { intoCode, on, legalBasis = null } = input;
  const codes = [...new Set(input.codes)];
  const plan = async () => {
    const [into, ...units] = await context.units.loadMany([intoCode, ...codes]);
    const missing = codes.find((_code, index) => !units[index]);
    if (!into) return unknownUnit(intoCode, 'intoCode');
    if (missing !== undefined) return unknownUnit(missing, 'codes');
    const [first, ...others] = units.filter((unit) => unit !== null);
    return first ? planMerge([first, ...others], into, { on, legalBasis }) : refuse('NOT_FOUND', {}, ['codes']);
  };
  return unitAct({ about: { aggregate: 'unit', id: codes[0] ?? '', type: 'merge' }, input, plan, answer: intoCode }, context);
};

export const splitUnit: MutationResolvers['splitUnit'] = (_, { input }, context) => {
  const { code, remains, on, legalBasis = null } = input;
  const parts = input.parts.map((part) => ({ code: part.code, name: part.name, takes: part.takes ?? [] }));
  const plan = async () => {
    const [unit, children, taken] = await Promise.all([
      context.units.load(code),
      childrenOfUnit(context, code),
      context.units.loadMany(parts.map((part) => part.code)),
    ]);
    if (!unit) return notFound;
    if (taken.some(Boolean)) return refuse('ALREADY_EXISTS', {}, ['parts']);
    const parent = unit.parentCode ? await context.units.load(unit.parentCode) : null;
    return planSplit(unit, { children, parent, parts, remains, on, legalBasis });
  };
  return unitAct({ about: { aggregate: 'unit', id: code, type: remains ? 'cede' : 'split' }, input, plan }, context);
};

export const abolishUnit: MutationResolvers['abolishUnit'] = (_, { input }, context) => {
  const { code, takenOverBy, on, legalBasis = null } = input;
  const plan = async () => {
    const [unit, taker, children] = await Promise.all([
      context.units.load(code),
      takenOverBy ? context.units.load(takenOverBy) : null,
      childrenOfUnit(context, code),
    ]);
    if (!unit) return notFound;
    if (takenOverBy && !taker) return unknownUnit(takenOverBy, 'takenOverBy');
    return planAbolish(unit, children, taker, { on, legalBasis });
  };
  return unitAct({ about: { aggregate: 'unit', id: code, type: 'abolish' }, input, plan }, context);
};
