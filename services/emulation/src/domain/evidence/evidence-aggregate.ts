import { evidence } from '@danvan/contracts';
import { evidenceLifecycle } from './lifecycle.ts';
import { evidenceRefusals } from './refusals.ts';
import { evidenceView } from './view.ts';

export const evidenceAggregate = {
  name: 'evidence',
  lifecycle: evidenceLifecycle,
  refusals: evidenceRefusals,
  topic: evidence,
  view: evidenceView,
};
