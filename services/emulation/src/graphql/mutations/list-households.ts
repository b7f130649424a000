import type { CommandMeta } from '@danvan/aggregate-store';
import { callerError, commandMeta, mutationError } from '@danvan/subgraph';
import { householdRefusals } from '../../domain/household/refusals.ts';
import { accountForDays } from '../../persistence/consensus-days.ts';
import { householdIdOf } from '../../persistence/household-id.ts';
import { keepPersonal } from '../../persistence/household-persons.ts';
import type { StoredCampaign } from '../../persistence/stores.ts';
import type { ListedHouseholdInput, MutationResolvers, Provenance } from '../__generated__/types.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { assertMeetsHouseholds } from '../household-scope.ts';
import { unknown } from '../unknown.ts';

const most = 100;
const wrongNumber = {
  en: `List 1 to ${most} households at a time.`,
  vi: `Mỗi lần lập danh sách từ 1 đến ${most} hộ.`,
};

type Listing = { readonly campaign: StoredCampaign; readonly provenance: Provenance; readonly when: ReturnType<typeof dated> };

async function listOne(context: Context, listed: ListedHouseholdInput, { campaign, provenance, when }: Listing, meta: CommandMeta) {
  const { id: campaignId, projectCode, unitCode, unitPath, teamId } = campaign;
  const id = householdIdOf(campaignId, listed.code);
  const facts = { id, campaignId, code: listed.code, projectCode, unitCode, unitPath: [...unitPath], teamId, provenance };
  const outcome = await context.households.execute(id, { type: 'list', household: facts, campaign, ...when }, meta);
  const { headName, address } = listed;
  if (outcome.ok && (headName || address)) {
    await keepPersonal(context.householdPersons, { _id: id, campaignId, headName: headName ?? '', address: address ?? '' });
  }
  return outcome;
}

/** Each household is listed or refused by itself; the same key again goes on where it broke off. */
export const listHouseholds: MutationResolvers['listHouseholds'] = async (_, { input }, context) => {
  if (input.households.length === 0 || input.households.length > most) throw callerError('BAD_USER_INPUT', wrongNumber, 'households');
  const campaign = await context.loaders.campaign.load(input.campaignId);
  if (!campaign) return { ...unknown('campaign', 'UNKNOWN_CAMPAIGN', 'campaignId', input.campaignId, context), listed: 0 };
  await assertMeetsHouseholds(context, campaign);
  const when = dated(input, context);
  const listing = { campaign, provenance: input.provenance ?? 'RECORDED', when };
  const meta = await commandMeta(context, input);
  const outcomes = await Promise.all(input.households.map((household) => listOne(context, household, listing, meta)));
  await accountForDays(context.households.model, context.consensusDays.model, campaign.id, [when.on]);
  const errors = outcomes.flatMap((outcome, at) => {
    if (outcome.ok) return [];
    const error = mutationError(outcome.refusal, householdRefusals, context.language);
    return [{ ...error, path: ['households', String(at), ...error.path] }];
  });
  return { campaign, listed: outcomes.length - errors.length, errors };
};
