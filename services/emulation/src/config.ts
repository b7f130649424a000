import { httpUrl, readConfig, serviceVariables } from '@danvan/runtime';

/** `EVIDENCE_URL`: where clients reach this service to bring and fetch files; its own address when not set. */
export const config = readConfig({ ...serviceVariables(4002), EVIDENCE_URL: httpUrl().optional() });

export type Config = typeof config;
