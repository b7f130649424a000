import { type Role, roles } from '@danvan/identity';
import { z } from 'zod';
import type { Settings } from './config.ts';
import { askGateway } from './graphql.ts';
import { developmentToken } from './keys.ts';
import { residentKiB } from './resident-memory.ts';

/** The query that shows the graph at once: two services, and figures that the article states. */
export const exampleQuery =
  '{ emulationStatistics(filter: {year: {eq: 2022}}, groupBy: [KIND, REGISTERED_LEVEL]) { total { count } groups { key { kind registeredLevel } count } } ' +
  'registrationCoverage(year: 2022, unitCode: "TAY_HO") { registered affiliated percent } }';

const committeeQuery = '{ organizations(first: 1, filter: {type: {eq: PEOPLES_COMMITTEE}, level: {eq: DISTRICT}}) { nodes { id name } } }';
const committees = z.object({ organizations: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) });

/** Roles whose rights are bound to an organization. */
const bound: ReadonlySet<Role> = new Set(['OFFICER', 'LEADER', 'ASSESSOR', 'IDENTITY_CUSTODIAN']);
/** Nobody needs a token to be the public, and a service's word is not for people. */
const forPeople = roles.filter((role) => role !== 'PUBLIC' && role !== 'SERVICE');

/** One of the tokens that people get, and for which organization it speaks. */
type RoleToken = { readonly role: Role; readonly organization: string | null; readonly token: string };

/** The district's People's Committee, for which the tokens of its staff speak; null while there are no data. */
async function committee(gatewayUrl: string, token: string): Promise<{ id: string; name: string } | null> {
  const data = await askGateway(gatewayUrl, committeeQuery, token).catch(() => null);
  return committees.safeParse(data).data?.organizations.nodes[0] ?? null;
}

/** A token for each role that people have. */
export async function roleTokens(settings: Settings, gatewayUrl: string): Promise<RoleToken[]> {
  const place = await committee(gatewayUrl, await developmentToken(settings, { role: 'ANALYST' }));
  return Promise.all(
    forPeople.map(async (role) => {
      const organization = bound.has(role) ? place : null;
      const token = await developmentToken(settings, { role, organizationId: organization?.id ?? null });
      return { role, organization: organization?.name ?? null, token };
    }),
  );
}

/** Resident memory of some processes together, MiB. */
export async function residentMiB(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(pids.map(residentKiB));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

/** What `npm start` prints when all is there. */
export function summaryText(facts: {
  gatewayUrl: string;
  database: string;
  tokens: readonly RoleToken[];
  /** Milliseconds from the command to readiness, and to the first answered query (null: it was not answered). */
  readyAfter: number;
  answeredAfter: number | null;
  memory: { total: number; processes: number };
  detached: boolean;
}): string {
  const { gatewayUrl, database, tokens, readyAfter, answeredAfter, memory } = facts;
  const answered = answeredAfter === null ? 'chưa trả lời · not answered' : `${seconds(answeredAfter)} s`;
  return [
    '',
    `Nền tảng sẵn sàng · The platform is ready: ${gatewayUrl}`,
    '',
    ...tokens.flatMap(({ role, organization, token }) => [`${role}${organization ? ` (${organization})` : ''}:`, `  ${token}`]),
    '',
    'Câu hỏi thử · A query to paste:',
    `  ${exampleQuery}`,
    '',
    `Sẵn sàng sau · ready after ${seconds(readyAfter)} s; câu hỏi đầu tiên · first answered query ${answered}`,
    `Bộ nhớ · resident memory ${memory.total} MiB, ${memory.processes} tiến trình · processes; cơ sở dữ liệu · database: ${database}`,
    facts.detached ? 'Dừng · stop: npm stop' : 'Dừng · stop: Ctrl-C',
    '',
  ].join('\n');
}
