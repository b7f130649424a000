import type { EmulationField, EntryKind, Provenance, RecognitionLevel, SubjectType } from '@danvan/contracts';
import { type Chain, type Command, type Input, idOf, type Mutation, type Stage } from './command.ts';
import { daysAfter } from './dates.ts';
import { district, facts, wards } from './facts.ts';
import { affiliated, districtFront, districtGovernment, nameOf, organizations, type PlannedOrganization } from './organizations.ts';
import { movement } from './programmes.ts';
import type { Chance } from './random.ts';
import { titleOf } from './words.ts';

type Slot = { readonly kind: EntryKind; readonly level: RecognitionLevel; readonly number: number };

type PlannedEntry = Slot & {
  readonly registrant: PlannedOrganization;
  readonly field: EmulationField;
  readonly subjectType: SubjectType;
  readonly title: string;
  readonly pressingIssue: string;
  readonly provenance: Provenance;
};

const levels = ['CITY', 'DISTRICT', 'GRASSROOTS'] as const satisfies readonly RecognitionLevel[];
const kinds = ['MODEL', 'EXEMPLAR'] as const satisfies readonly EntryKind[];

/** One slot for each model and exemplar that the article counts, at its level. */
function slots(): Slot[] {
  const all = kinds.flatMap((kind) =>
    levels.flatMap((level) => Array.from({ length: facts.byLevel[level][kind] }, () => ({ kind, level }))),
  );
  return all.map((slot, at) => ({ ...slot, number: at + 1 }));
}

/** Who generated entries are drawn from. The three that the article names get none: nothing is added to what it tells of them. */
const registrants = organizations.filter(
  ({ type, provenance }) => provenance === 'SYNTHETIC' && !['ONE_STOP_DEPARTMENT', 'INSPECTORATE', 'SPECIALISED_DEPARTMENT'].includes(type),
);

function generated(slot: Slot, at: number, random: Chance): PlannedEntry {
  // Every affiliated Party organization first, so that none is left without an entry; then whom chance names.
  const registrant = affiliated[at] ?? random.pick(registrants);
  const field = random.pick(facts.fields);
  const subjectType = slot.kind === 'MODEL' || random.happens(0.4) ? 'COLLECTIVE' : 'INDIVIDUAL';
  const words = titleOf({ ...slot, field, subjectType }, registrant.title, random);
  return { ...slot, registrant, field, subjectType, ...words, provenance: 'SYNTHETIC' };
}

/** The model of the photograph. Its level, field and days are not told: level and field are set here, and the README says so. */
function told(slot: Slot): PlannedEntry | null {
  const [{ ward: wardName, registrant: title, title: modelTitle }] = facts.cases;
  const ward = wards.find(({ name }) => name === wardName);
  const registrant = organizations.find(({ unitCode, title: full }) => unitCode === ward?.code && full.startsWith(title));
  if (!registrant) return null;
  const pressingIssue = `Giữ gìn đoạn đường sạch, đẹp trên địa bàn phường ${wardName}`;
  return {
    ...slot,
    registrant,
    field: 'CULTURE_SOCIETY',
    subjectType: 'COLLECTIVE',
    title: modelTitle,
    pressingIssue,
    provenance: 'ARTICLE',
  };
}

function entries(random: Chance): PlannedEntry[] {
  const all = slots();
  const tellable = all.findIndex(({ kind, level }) => kind === 'MODEL' && level === 'GRASSROOTS');
  const rest = all.filter((_, at) => at !== tellable).map((slot, at) => generated(slot, at, random));
  const article = all.filter((_, at) => at === tellable).map(told);
  return [...article.filter((entry) => entry !== null), ...rest];
}

/** Who may recognise at the registered level; null where no such body is among the data (the city's) or is none of the registrant's unit. */
function recogniserOf({ level, registrant }: PlannedEntry): string | null {
  if (level === 'DISTRICT') return districtGovernment;
  if (level === 'GRASSROOTS' && registrant.unitCode !== district.code) return nameOf(registrant.unitCode, 'peoples-committee');
  return null;
}

function chainOf(entry: PlannedEntry, random: Chance): Chain {
  const { kind, level, number, registrant, field, subjectType, title, pressingIssue, provenance } = entry;
  const name = `entry/${kind}/${number}`;
  const step = (mutation: Mutation, on: string, input: Input): Command => ({
    name: `${name}/${mutation}`,
    mutation,
    input: { entryId: idOf(name), on, ...input },
  });
  const stepBy = (body: string, field: string, mutation: Mutation, on: string, input: Input = {}): Command => ({
    ...step(mutation, on, { [field]: idOf(body), ...input }),
    actingFor: body,
  });
  const registeredOn = daysAfter(`${facts.year}-01-10`, random.between(0, 45));
  const approvedOn = daysAfter(registeredOn, random.between(3, 15));
  const begunOn = daysAfter(approvedOn, random.between(1, 20));
  const chain: Command[] = [
    {
      name,
      mutation: 'registerEntry',
      input: {
        ...{ kind, title, pressingIssue, field, subjectType, year: facts.year, provenance },
        ...{ programmeId: idOf(movement), registrantId: idOf(registrant.name), registeredLevel: level, on: registeredOn },
      },
    },
    stepBy(nameOf(registrant.unitCode, 'party-committee'), 'approverId', 'approveEntry', approvedOn),
    step('beginEntryImplementation', begunOn, {}),
  ];
  // Of what the article tells no more is known than that it was registered and carried out.
  if (provenance === 'ARTICLE' || random.happens(0.35)) return chain;
  const assessedOn = daysAfter(`${facts.year}-09-01`, random.between(0, 45));
  chain.push(step('selfAssessEntry', assessedOn, { score: random.between(70, 98) }));
  if (random.happens(0.25)) return chain;
  const inspectedOn = daysAfter(assessedOn, random.between(5, 25));
  const inspector = registrant.name === districtFront ? districtGovernment : districtFront;
  chain.push(stepBy(inspector, 'inspectorId', 'inspectEntry', inspectedOn, { score: random.between(70, 98) }));
  const recogniser = recogniserOf(entry);
  if (recogniser === null || random.happens(0.2)) return chain;
  const recognisedOn = daysAfter(inspectedOn, random.between(5, 30));
  return [...chain, stepBy(recogniser, 'recogniserId', 'recogniseEntry', recognisedOn, { level })];
}

export function entryStage(random: Chance): Stage {
  return { title: 'mô hình, điển hình', chains: entries(random).map((entry) => chainOf(entry, random)) };
}
