/** How long an operation counts as used after it was last seen, days: a quarter, so that a report asked for once a quarter is kept. */
const days = 92;

/** The first day of the period that ends now, `YYYY-MM-DD`. */
export const usagePeriod = (now: Date): string => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
