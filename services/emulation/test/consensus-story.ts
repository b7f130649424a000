import type { Actor } from '@danvan/identity';
import { expect } from 'vitest';
import type { EmulationService } from './emulation-service.ts';

type Errors = readonly { readonly code: string; readonly path: readonly string[] }[];
export type Done = { readonly codes: readonly string[]; readonly errors: Errors; readonly id: string };
type Input = Record<string, unknown>;

/** What every actor of these tests does, through the API. Each command has a key of its own, made from what it says. */
export function storyOf(service: EmulationService) {
  const mutate = async (actor: Actor, mutation: string, inputType: string, result: string, input: Input): Promise<Done> => {
    const query = `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { thing: ${result} { id } errors { code path } } }`;
    const { data, codes } = await service.ask<{ done: { thing: { id: string } | null; errors: Errors } } | null>(actor, query, {
      input: { idempotencyKey: JSON.stringify([actor.id, mutation, input]), ...input },
    });
    return { codes, errors: data?.done?.errors ?? [], id: data?.done?.thing?.id ?? '' };
  };
  const campaignStep = (actor: Actor, verb: string, input: Input) =>
    mutate(actor, `${verb}ConsensusCampaign`, `${verb.charAt(0).toUpperCase()}${verb.slice(1)}ConsensusCampaignInput`, 'campaign', input);
  return {
    plan: (actor: Actor, input: Input) => campaignStep(actor, 'plan', input),
    campaignStep,
    list: (actor: Actor, campaignId: string, households: readonly Input[], on: string) =>
      mutate(actor, 'listHouseholds', 'ListHouseholdsInput', 'campaign', { campaignId, households, on }),
    visit: (actor: Actor, campaignId: string, householdCode: string, stance: string, on: string, more: Input = {}) =>
      mutate(actor, 'recordHouseholdVisit', 'RecordHouseholdVisitInput', 'household', {
        ...{ campaignId, householdCode, stance, on },
        ...more,
      }),
    erase: (actor: Actor, campaignId: string, householdCode: string) =>
      mutate(actor, 'eraseHouseholdPerson', 'EraseHouseholdPersonInput', 'household', { campaignId, householdCode }),
    async figures(actor: Actor, id: string) {
      const query = `query ($id: ID!) { consensusCampaign(id: $id) {
        status visitCount lastVisitOn consensus { inAgreement affected rate }
        stances { notContacted visited undecided objecting agreed signed handedOver }
        consensusSeries { on visits inAgreement affected rate } concerns { concern visits }
      } }`;
      const { data, codes } = await service.ask<{ consensusCampaign: Figures | null }>(actor, query, { id });
      expect(codes).toEqual([]);
      return data?.consensusCampaign ?? null;
    },
  };
}

export type Figures = {
  readonly status: string;
  readonly visitCount: number;
  readonly lastVisitOn: string | null;
  readonly consensus: { readonly inAgreement: number; readonly affected: number; readonly rate: number | null };
  readonly stances: Readonly<Record<string, number>>;
  readonly consensusSeries: readonly {
    readonly on: string;
    readonly visits: number;
    readonly inAgreement: number;
    readonly affected: number;
  }[];
  readonly concerns: readonly { readonly concern: string; readonly visits: number }[];
};

/** It was done: no error of either kind. */
export function done({ codes, errors, id }: Done): string {
  expect({ codes, errors }).toEqual({ codes: [], errors: [] });
  return id;
}
