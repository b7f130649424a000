import type { Experiment } from '../experiment.ts';
import { brokerKilled } from './broker-killed.ts';
import { frozenRelay } from './frozen-relay.ts';
import { kafkaAway } from './kafka-away.ts';
import { killedService } from './killed-service.ts';
import { lostResponses } from './lost-responses.ts';
import { poison } from './poison.ts';

/** What the event backbone promises, each with the experiment that shows it. */
export const allExperiments: readonly Experiment[] = [killedService, lostResponses, frozenRelay, brokerKilled, kafkaAway, poison];
