import type { GrievanceKind } from '@danvan/contracts';
import { type Chain, type Command, type Input, idOf, type Mutation, type Stage } from './command.ts';
import { daysAfter } from './dates.ts';
import { district, facts, wards } from './facts.ts';
import { districtGovernment, nameOf } from './organizations.ts';
import type { Chance } from './random.ts';

const perWard = 8;
const fieldsOf = {
  COMPLAINT: ['ADMINISTRATIVE.LAND_HOUSING', 'ADMINISTRATIVE.POLICY', 'ADMINISTRATIVE.OTHER'],
  DENUNCIATION: ['PUBLIC_SERVICE', 'ADMINISTRATIVE.LAND_HOUSING'],
  REFLECTION: ['ADMINISTRATIVE.ENVIRONMENT_ORDER', 'ADMINISTRATIVE.LAND_HOUSING', 'ADMINISTRATIVE.POLICY', 'OTHER'],
} as const satisfies Record<GrievanceKind, readonly string[]>;
// More reflections than complaints, fewest denunciations.
const kinds: readonly GrievanceKind[] = ['REFLECTION', 'REFLECTION', 'REFLECTION', 'COMPLAINT', 'COMPLAINT', 'DENUNCIATION'];
const channels = ['IN_PERSON', 'POST', 'RECEPTION', 'ONE_STOP'] as const;
const findings = ['RIGHT', 'PARTLY', 'WRONG'] as const;

/** How a case of each kind is resolved, and what follows. */
const resolutionOf = {
  COMPLAINT: { resolve: 'decideComplaint', after: 'sendResult' },
  DENUNCIATION: { resolve: 'concludeDenunciation', after: 'sendResult' },
  REFLECTION: { resolve: 'answerReflection', after: 'confirmAnswer' },
} as const satisfies Record<GrievanceKind, { resolve: Mutation; after: Mutation }>;

/** Commands on one petition and its case, each some days after the one before. */
function writer(name: string, receivedOn: string, random: Chance) {
  const chain: Command[] = [];
  let on = receivedOn;
  return {
    chain,
    add: (mutation: Mutation, [least, most]: readonly [number, number], input: Input, as = `${name}/${mutation}`) => {
      on = daysAfter(on, random.between(least, most));
      chain.push({ name: as, mutation, input: { on, ...input } });
    },
  };
}

function chainOf(name: string, wardCode: string, random: Chance): Chain {
  const organization = idOf(nameOf(wardCode, 'peoples-committee'));
  const kind = random.pick(kinds);
  const receivedOn = daysAfter(`${facts.year}-01-17`, random.between(0, 240));
  const { chain, add } = writer(name, receivedOn, random);
  const joint = kind !== 'DENUNCIATION' && random.happens(0.1);
  chain.push({
    name,
    mutation: 'receivePetition',
    input: {
      ...{ kind, channel: random.pick(channels), organizationId: organization, receivedOn, fieldCode: random.pick<string>(fieldsOf[kind]) },
      ...{ signatoryType: joint ? 'JOINT' : 'SINGLE', signatoryCount: joint ? random.between(5, 9) : 1, provenance: 'SYNTHETIC' },
    },
  });
  if (random.happens(0.06)) return chain;
  const petitionId = idOf(name);
  const eligible = !random.happens(0.1);
  const competent = !eligible || !random.happens(0.12);
  const reason = eligible ? null : 'NO_SIGNATURE';
  add('classifyPetition', [1, 4], {
    petitionId,
    eligibility: eligible ? 'ELIGIBLE' : 'INELIGIBLE',
    ineligibilityReason: reason,
    competent,
  });
  if (!eligible) add('fileAwayPetition', [0, 3], { petitionId, reason: 'INELIGIBLE' });
  else if (!competent)
    add(kind === 'COMPLAINT' ? 'guidePetition' : 'transferPetition', [0, 3], { petitionId, toOrganizationId: idOf(districtGovernment) });
  else resolve({ name, kind, organization, joint }, add, random);
  return chain;
}

type Matter = {
  readonly name: string;
  readonly kind: GrievanceKind;
  readonly organization: Input['organization'];
  readonly joint: boolean;
};

function resolve({ name, kind, organization, joint }: Matter, add: ReturnType<typeof writer>['add'], random: Chance): void {
  const opened = `${name}/case`;
  const caseId = idOf(opened);
  add('openCase', [0, 2], { petitionId: idOf(name), resolverId: organization ?? null, provenance: 'SYNTHETIC' }, opened);
  if (random.happens(0.1)) return;
  // A first complaint is about the resolver's own act; who is denounced or reflected on is a person, and not told.
  const respondentId = kind === 'COMPLAINT' ? (organization ?? null) : null;
  add('acceptCase', [1, 3], { caseId, respondentId, representatives: joint && kind === 'COMPLAINT' ? 1 : 0 });
  add('assignVerifier', [0, 3], { caseId, verifierId: idOf(nameOf(district.code, 'inspectorate')) });
  if (random.happens(0.15)) return;
  const { resolve: resolution, after } = resolutionOf[kind];
  const finding = kind === 'REFLECTION' ? null : random.pick(findings);
  // Now and then later than the law allows.
  add(resolution, random.happens(0.15) ? [35, 50] : [10, 22], {
    caseId,
    finding,
    ...(kind === 'COMPLAINT' && { demandMatchesFindings: true }),
  });
  if (random.happens(0.8)) add(after, [1, 3], { caseId });
}

/** Letters and cases of the wards' People's Committees: the article gives no figure of them, so all are generated. */
export function grievanceStage(random: Chance): Stage {
  const chains = wards.flatMap(({ code }) =>
    Array.from({ length: perWard }, (_, at) => chainOf(`petition/${code}/${at + 1}`, code, random)),
  );
  return { title: 'đơn thư, vụ việc', chains };
}
