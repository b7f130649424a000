import { readConfig, serviceVariables } from '@danvan/runtime';

export const config = readConfig(serviceVariables(4001));

export type Config = typeof config;
