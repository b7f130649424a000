import { Kafka } from 'kafkajs';

export const direct = Kafka;
