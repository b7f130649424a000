import type { GraphQLError } from 'graphql';
import { asGraphQLError, refusal } from '../errors/refusal.ts';
import { publicName } from './names.ts';

type Path = readonly (string | number)[];

/** The part of a plan's path that holds for the whole fetch: past `@` it fans out over a list's rows. */
export const sharedPath = (path: Path = []): Path | undefined => {
  const fan = path.indexOf('@');
  const shared = fan < 0 ? path : path.slice(0, fan);
  return shared.length > 0 ? shared : undefined;
};

/** What the client reads when a service does not answer: its public name, nothing of where or how it runs. */
export function subgraphFailure(subgraph: string, kind: 'timeout' | 'unavailable', path?: Path): GraphQLError {
  const { en, vi } = publicName(subgraph);
  const failed =
    kind === 'timeout'
      ? refusal(200, 'SUBGRAPH_TIMEOUT', `The service «${en}» did not answer in time.`, `Dịch vụ «${vi}» không trả lời kịp thời.`)
      : refusal(200, 'SUBGRAPH_UNAVAILABLE', `The service «${en}» is not available now.`, `Dịch vụ «${vi}» tạm thời không hoạt động.`);
  return asGraphQLError(failed, sharedPath(path));
}
