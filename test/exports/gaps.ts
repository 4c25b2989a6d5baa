import type { ReferenceFormat } from '#contract/citing-terms.ts';
import { datePartsOf } from '#core/cite/csl-date.ts';
import { spacedInitials } from '#core/cite/people.ts';
import { isWhole, placeFields, plainText, printedName } from '#core/export/place-fields.ts';
import { type CitedRecord, type FieldValue, referenceOf } from '#core/export/reference.ts';

/** A reference as another program gives it back: values by names of its own. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * What a program makes of each field of a format: the names under which it gives it back, of which it may lose some
 * values, or the reason for which it has it not.
 */
export type Reading = Readonly<
  Record<
    string,
    | readonly string[]
    | { readonly in: readonly string[]; readonly loses: (value: FieldValue) => boolean; readonly why: string }
    | { readonly drops: string }
  >
>;

/** Dates without a plain year, month and day. */
export const unread = (value: FieldValue): boolean =>
  value.type === 'date' && datePartsOf(value.date.edtf) === null;

export interface Gaps {
  /** Fields that should have come back and did not: "record: our field in theirs: value". */
  readonly lost: readonly string[];
  /** Fields of the format that the table knows nothing of. */
  readonly unknown: readonly string[];
  /** What the table says is dropped, or some of it lost, and all of which came back. */
  readonly kept: readonly string[];
}

/** Compares what was exported with what a program read, field by field. Items come in the order of the records. */
export function gapsOf(
  cited: readonly CitedRecord[],
  format: ReferenceFormat,
  items: readonly Item[],
  reading: Reading,
): Gaps {
  const lost: string[] = [];
  const unknown = new Set<string>();
  const [wanting, whole] = [new Set<string>(), new Set<string>()];
  cited.forEach((each, at) => {
    const reference = referenceOf(each);
    const item = items[at] ?? {};
    for (const [to, placed] of placeFields(reference, format)) {
      const read = reading[to];
      if (read === undefined) {
        unknown.add(to);
        continue;
      }
      for (const { field, value } of placed) {
        const names = 'drops' in read ? Object.keys(item) : 'in' in read ? read.in : read;
        const found = names.map((name) => item[name]);
        const isThere = holds(found, value) || (addresses.has(field) && isAddressIn(found, value));
        const mayMiss = 'drops' in read || ('in' in read && read.loses(value));
        if (mayMiss) (isThere ? whole : wanting).add(to);
        else if (!isThere)
          lost.push(`${reference.id}: ${field} in ${to}: ${plainText(value)} — ${JSON.stringify(found)}`);
      }
    }
  });
  return { lost, unknown: [...unknown], kept: [...whole].filter((name) => !wanting.has(name)) };
}

const addresses: ReadonlySet<string> = new Set(['url', 'otherUrls']);

/** An address may come back with more or fewer of its signs encoded. */
const isAddressIn = (found: unknown, value: FieldValue): boolean =>
  (value.type === 'list' ? value.items : [plainText(value)]).every((item) =>
    has(plain(decoded(stringsIn(found).join(' '))), decoded(item)),
  );

const decoded = (text: string): string => {
  const once = text.replaceAll(/(?:%[\dA-Fa-f]{2})+/g, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  return once === text ? once : decoded(once);
};

/** True where a value is in what was found, in whatever form the program has it. */
function holds(found: unknown, value: FieldValue): boolean {
  const all = words(found);
  switch (value.type) {
    case 'names':
      return value.names.every((agent) =>
        (isWhole(agent) || agent.parts === null
          ? [printedName(agent)]
          : [agent.parts.family, spacedInitials(agent.parts.given)]
        ).every((part) => hasWords(all, part)),
      );
    case 'list':
      return value.items.every((item) => has(all, item));
    case 'dates':
      return value.dates.every(({ text, kind }) => has(all, text) && has(all, kind ?? ''));
    case 'date':
      return hasDate(found, value.date.edtf, value.date.text);
    default:
      return has(all, plainText(value));
  }
}

/** A date in numbers, in the order of the calendar, or as printed. */
function hasDate(found: unknown, edtf: string | null, text: string): boolean {
  const ends = datePartsOf(edtf);
  const numbers =
    JSON.stringify(found ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const [first] = ends ?? [];
  return (first?.every((part, at) => numbers[at] === part) ?? false) || has(words(found), text);
}

const has = (all: string, text: string): boolean => all.includes(plain(text));

/** Programs take “de la” off a family name, and put it back in print. */
const hasWords = (all: string, name: string): boolean =>
  has(all, name) ||
  plain(name)
    .split(' ')
    .every((word) => all.includes(word));

const words = (found: unknown): string => plain(stringsIn(found).join(' '));

const stringsIn = (found: unknown): string[] => {
  if (typeof found === 'string' || typeof found === 'number') return [String(found)];
  return typeof found === 'object' && found !== null ? Object.values(found).flatMap(stringsIn) : [];
};

/**
 * Text without what programs may do to it: markup, kinds of quotation marks, spaces, and signs between words. What is
 * left are its letters, figures and the signs that a format might have eaten.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/<\/?(?:span|i|b)(?: [^<>]*)?>/g, '')
    .replaceAll(/["'“”‘’„«»ʻʼ,.;:|]/g, ' ')
    .replaceAll(/[‐‑–—-]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
