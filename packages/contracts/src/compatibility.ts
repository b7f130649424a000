type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map((one) => JSON.stringify(one)) : []);

/** What an object schema may not lose: a property, an enum value, a type, or the right to leave a field out. */
function compare(before: unknown, now: unknown, at: string): string[] {
  if (!isObject(before)) return [];
  if (!isObject(now)) return [`${at} is gone`];
  const faults: string[] = [];
  if (before.type !== undefined && JSON.stringify(before.type) !== JSON.stringify(now.type)) faults.push(`${at} has another type`);
  const lost = strings(before.enum).filter((value) => !strings(now.enum).includes(value));
  if (before.enum !== undefined && lost.length > 0) faults.push(`${at} lost the values ${lost.join(', ')}`);
  const required = strings(now.required).filter((name) => !strings(before.required).includes(name));
  if (required.length > 0) faults.push(`${at} newly requires ${required.join(', ')}`);
  const children = isObject(before.properties) ? Object.keys(before.properties) : [];
  const present = isObject(now.properties) ? now.properties : {};
  for (const name of children) faults.push(...compare((before.properties as Json)[name], present[name], `${at}.${name}`));
  if (before.items !== undefined) faults.push(...compare(before.items, now.items, `${at}[]`));
  if (Array.isArray(before.anyOf) && JSON.stringify(before.anyOf) !== JSON.stringify(now.anyOf))
    faults.push(`${at} has other alternatives`);
  return faults;
}

/**
 * What would break a consumer between two versions of a topic's schema (as `topicSchema` gives them): nothing may be removed, no
 * type narrowed, nothing newly required. New optional fields and new events are no breakage.
 */
export function breakages(before: unknown, now: unknown): readonly string[] {
  if (!isObject(before) || !isObject(now)) return ['the schema is unreadable'];
  const eventsBefore = isObject(before.events) ? before.events : {};
  const eventsNow = isObject(now.events) ? now.events : {};
  const ofEvents = Object.keys(eventsBefore).flatMap((type) => compare(eventsBefore[type], eventsNow[type], type));
  return [...compare(before.view, now.view, 'view'), ...ofEvents];
}
