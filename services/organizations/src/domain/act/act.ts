import type { Refusal } from '@danvan/aggregate-store/decision';
import type { OrganizationCommand } from '../organization/types.ts';
import type { Reroute } from '../reroute.ts';
import type { UnitCommand } from '../unit/types.ts';

/** A command to one unit or organization, as part of an act. */
export type Step =
  | { readonly aggregate: 'unit'; readonly id: string; readonly command: UnitCommand }
  | { readonly aggregate: 'organization'; readonly id: string; readonly command: OrganizationCommand };

/**
 * What an act on the apparatus comes to: commands to those that it names, which are all sound at the moment of planning, and reroutes
 * of everything below them. The first step is to the one that the act is about.
 */
export type Plan = { readonly steps: readonly [Step, ...Step[]]; readonly reroutes: readonly Reroute[] };

export type Planned<Code extends string> =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: Refusal<Code> };
