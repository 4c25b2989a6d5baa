import { isMap, isScalar, parseDocument } from 'yaml';

/** YAML at the head of a file, as Obsidian and others have it. */
const fence = /^(?:\uFEFF)?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export type Properties = Readonly<Record<string, string | readonly string[] | null>>;

export function frontMatter(properties: Properties): string {
  const lines = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${flow(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

/** JSON is YAML but for some control characters, which only escapes may name. */
const flow = (value: string | readonly string[]): string =>
  JSON.stringify(
    typeof value === 'string' ? value.toWellFormed() : value.map((each) => each.toWellFormed()),
  ).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What one of its properties says, where that is one string. */
export function propertyIn(text: string, key: string): string | null {
  const pair = pairsIn(text).find((each) => each.key === key);
  return typeof pair?.value === 'string' ? pair.value : null;
}

/** The same text with new values in the places of the old. A property that was taken out stays out, and all else is as it was. */
export function withProperties(text: string, properties: Properties): string {
  const changes = pairsIn(text).flatMap(({ key, from, to }) => {
    const value = properties[key];
    return value === undefined || value === null ? [] : [{ from, to, value: flow(value) }];
  });
  return changes.reduceRight(
    (changed, { from, to, value }) => changed.slice(0, from) + value + changed.slice(to),
    text,
  );
}

interface Pair {
  readonly key: string;
  readonly value: unknown;
  /** Where the value stands in the text. */
  readonly from: number;
  readonly to: number;
}

function pairsIn(text: string): Pair[] {
  const match = fence.exec(text);
  if (match === null || match.index > 0) return [];
  const [whole, yaml = ''] = match;
  const offset = whole.indexOf('\n') + 1;
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    const range = isNode(value) ? value.range : undefined;
    if (!isScalar(key) || !range) return [];
    const said = isScalar(value) ? value.value : null;
    const from = offset + range[0];
    // A block of words ends with its line end, which is not to go.
    const to = from + yaml.slice(range[0], range[1]).trimEnd().length;
    return [{ key: String(key.value), value: said, from, to }];
  });
}

const isNode = (value: unknown): value is { readonly range?: readonly [number, number, number] } =>
  typeof value === 'object' && value !== null;
