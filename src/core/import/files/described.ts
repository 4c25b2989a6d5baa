import { type Field, fields } from '../sources/table/fields.ts';
import { fieldOfHeader } from '../sources/table/vocabulary.ts';

/** What a file says of a record, by the fields of a table. */
export type Described = Readonly<Partial<Record<Field, readonly string[]>>>;

/** What a description is not asked for: the record has its texts already. */
const ours: ReadonlySet<Field> = new Set<Field>(['text', 'translation', 'file', 'ignore']);
/** Names under which others group what they describe. */
const groups = /^(?:metadata|dc|dcterms|dublin ?core|item)$/i;
const maxValues = 1000;
const maxChars = 100_000;

/**
 * The fields of a description (front matter, sidecar, meta tags): keys are known by the names that a table's columns
 * may have, also those of Dublin Core. What means nothing is left out.
 */
export function describedBy(description: unknown): Described {
  const found = new Map<Field, string[]>();
  for (const [key, value] of entriesOf(description)) {
    const field = fieldNamed(key);
    if (field === null || ours.has(field)) continue;
    const values = found.get(field) ?? [];
    values.push(...textsOf(value, 0));
    found.set(field, values.slice(0, maxValues));
  }
  return Object.fromEntries([...found].filter(([, values]) => values.length > 0));
}

/** The first that says something of a field says it for all. */
export function mergeDescribed(...several: readonly Described[]): Described {
  return Object.assign({}, ...several.toReversed()) as Described;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesOf = (description: unknown): [string, unknown][] =>
  isObject(description)
    ? Object.entries(description).flatMap(([key, value]): [string, unknown][] =>
        groups.test(key) && isObject(value) ? Object.entries(value) : [[key, value]],
      )
    : [];

const fieldNamed = (key: string): Field | null =>
  fields.find((field) => field === key.toLowerCase()) ?? fieldOfHeader(key)?.field ?? null;

function textsOf(value: unknown, depth: number): string[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, maxValues).flatMap((each) => textsOf(each, depth + 1));
  if (isObject(value)) return textsOf(nameIn(value), depth + 1);
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'string') return [];
  const text = value.slice(0, maxChars).replaceAll('\0', '\uFFFD').toWellFormed().trim();
  return text === '' || text === '~' || text === 'null' ? [] : [text];
}

/** “{name: …}”, “{family: …, given: …}”, JSON-LD's “{@value: …}”. */
function nameIn(value: object): unknown {
  const parts = new Map(Object.entries(value));
  const [family, given] = [parts.get('family'), parts.get('given')];
  if (typeof family === 'string' && typeof given === 'string') return `${family}, ${given}`;
  return ['@value', 'value', 'name', 'title', 'label', 'text', '@id', 'id']
    .map((key) => parts.get(key))
    .find((each) => each !== undefined);
}
