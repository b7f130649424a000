import type { Model, PipelineStage } from 'mongoose';

/**
 * Whose records a form counts: those of an organization and all under it, or those of its unit and all units under that. `broad`: it is a
 * district or more, which holds most of what is in the database.
 */
export type FormScope = { readonly by: 'path' | 'unitPath'; readonly value: string; readonly broad: boolean };

/** Most of a collection is read as it lies: by an index each record would be fetched singly, which takes twice as long (measured). */
export const read = <T, Row>(model: Model<T>, { broad }: FormScope, stages: PipelineStage[]): Promise<Row[]> => {
  const aggregation = model.aggregate<Row>(stages);
  return (broad ? aggregation.hint({ $natural: 1 }) : aggregation).exec();
};
