const maxChars = 4_000;
const maxItems = 100;

/** A value for the eye: long texts and lists in it end early, so that a record of ten megabytes can be shown. */
export function shortened<T>(value: T): T {
  return shorten(value) as T;
}

function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > maxChars ? `${value.slice(0, maxChars)} …` : value;
  if (Array.isArray(value)) return value.slice(0, maxItems).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
}
