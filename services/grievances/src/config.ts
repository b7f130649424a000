import { readConfig, serviceVariables } from '@danvan/runtime';

export const config = readConfig(serviceVariables(4003));

export type Config = typeof config;
