import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { type CompositionError, compose, type SubgraphSdl } from '../supergraph/compose.ts';
import { apiSchema } from './api-schema.ts';
import { brokenOperations, type UsedOperation } from './broken-operations.ts';
import { cureFor, cureForApi, cureForOperation } from './cures.ts';
import { fileOf } from './locate.ts';
import type { Announcement, Problem, SchemaFile } from './records.ts';

export type Judgement =
  | { readonly accepted: true; readonly supergraphSdl: string }
  | { readonly accepted: false; readonly problems: readonly Problem[] };

/** A part that asks to be served. */
export type Candidate = Pick<Announcement, 'service' | 'owner' | 'acceptsBreaking'> & { readonly files: readonly SchemaFile[] };

export type Case = {
  readonly announcement: Candidate;
  /** The graph that is in force, and the parts it was made of. */
  readonly supergraphSdl: string;
  readonly parts: readonly SubgraphSdl[];
  readonly operations: readonly UsedOperation[];
};

/** No one mends hundreds at once. */
const mostProblems = 20;

/** A service's whole part: its files, one after the other. */
export const sdlOf = ({ files }: Pick<Candidate, 'files'>): string => files.map(({ sdl }) => sdl).join('\n');

/** `Unit.code`, where a sentence names one in quotation marks. */
const coordinateIn = (message: string): string | null => /["«]([A-Z]\w*(?:\.\w+)?)[»"(]/.exec(message)?.[1] ?? null;

function problemOf(subject: Case, code: Problem['code'], message: string, coordinate: string | null, cure: string): Problem {
  const { owner, files } = subject.announcement;
  return { code, message, coordinate, file: coordinate && fileOf(files, coordinate), owner, cure };
}

const uncomposable = (subject: Case, errors: readonly CompositionError[]): Problem[] =>
  errors.map(({ code, message }) => problemOf(subject, 'DOES_NOT_COMPOSE', message, coordinateIn(message), cureFor(code)));

function breakingOperations(subject: Case, today: GraphQLSchema, tomorrow: GraphQLSchema): Problem[] {
  return brokenOperations(today, tomorrow, subject.operations).map(({ operation, message }) =>
    problemOf(subject, 'BREAKS_OPERATION', `«${operation.name}» (${operation.from}): ${message}`, coordinateIn(message), cureForOperation),
  );
}

async function breakingApi(subject: Case, today: GraphQLSchema, tomorrow: GraphQLSchema): Promise<Problem[]> {
  const changes = await diff(today, tomorrow);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => problemOf(subject, 'BREAKS_API', message, path ?? null, cureForApi));
}

function composed({ announcement, parts }: Case) {
  const own = { name: announcement.service, sdl: sdlOf(announcement) };
  try {
    return compose([...parts.filter(({ name }) => name !== own.name), own].sort((a, b) => a.name.localeCompare(b.name)));
  } catch (error) {
    return { errors: [{ code: 'INVALID_GRAPHQL', message: error instanceof Error ? error.message : 'unreadable' }] };
  }
}

/**
 * May this part replace the one in force? It must compose with the others; no operation that clients use may break, whatever anybody
 * says; what breaks only clients that nobody has seen needs a reason.
 */
export async function judge(subject: Case): Promise<Judgement> {
  const composition = composed(subject);
  const refused = (problems: readonly Problem[]): Judgement => ({ accepted: false, problems: problems.slice(0, mostProblems) });
  if ('errors' in composition) return refused(uncomposable(subject, composition.errors));
  const today = apiSchema(subject.supergraphSdl);
  const tomorrow = apiSchema(composition.supergraphSdl);
  const operations = breakingOperations(subject, today, tomorrow);
  if (operations.length > 0) return refused(operations);
  const api = subject.announcement.acceptsBreaking === null ? await breakingApi(subject, today, tomorrow) : [];
  return api.length > 0 ? refused(api) : { accepted: true, supergraphSdl: composition.supergraphSdl };
}
