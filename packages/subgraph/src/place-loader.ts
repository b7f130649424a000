import type { Statistics } from '@danvan/aggregate-store';
import DataLoader from 'dataloader';

/** A statistics field of one place, with the arguments it was asked with. */
export type PlaceQuestion<Arguments> = Arguments & { readonly place: string };

/**
 * All places of a request that are asked the same cost one aggregation.
 * @param answer statistics by place, for one set of arguments
 * @param argumentsOf what makes two questions the same, apart from their place
 */
export function placeLoader<Arguments>(
  answer: (places: readonly string[], asked: Arguments) => Promise<ReadonlyMap<string, Statistics>>,
  argumentsOf: (question: Arguments) => unknown,
) {
  const setOf = (question: Arguments) => JSON.stringify(argumentsOf(question));
  const answered = async ([set, asked]: readonly [string, readonly PlaceQuestion<Arguments>[]]) => {
    const [first] = asked;
    return [
      set,
      first
        ? await answer(
            asked.map(({ place }) => place),
            first,
          )
        : new Map<string, Statistics>(),
    ] as const;
  };
  return new DataLoader<PlaceQuestion<Arguments>, Statistics, string>(
    async (questions) => {
      const answers = new Map(await Promise.all([...Map.groupBy(questions, setOf)].map(answered)));
      return questions.map((question) => answers.get(setOf(question))?.get(question.place) ?? { total: {}, groups: [] });
    },
    { cacheKeyFn: (question) => JSON.stringify([question.place, setOf(question)]) },
  );
}
