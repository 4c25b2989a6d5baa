import type { RecordDate } from '#contract/entities.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { dateOf, dateOfParts, readableDate } from '../references/dates.ts';
import type { ReferenceName, Warn } from '../references/item.ts';

const t = wordsOf('hostFiles', hostFiles);

/** Values of CSL-JSON (CSL 1.0.2 data schema), which may be of any other type instead. */

/** More names than one item has. */
const maxNames = 500;

/** An object's values by name; a Map, since a name may be "__proto__". Null for what is no object. */
export function valuesIn(value: unknown): ReadonlyMap<string, unknown> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : null;
}

/** A string, or a number as it is written; null for anything else. */
export function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** The names of a variable; `isWhole` is false where some of it is no name. */
export function namesIn(value: unknown): { readonly names: ReferenceName[]; readonly isWhole: boolean } {
  const given = Array.isArray(value) ? value : [value];
  const names = given.slice(0, maxNames).flatMap((each: unknown) => nameIn(each) ?? []);
  return { names, isWhole: names.length === given.length };
}

function nameIn(value: unknown): ReferenceName | null {
  if (typeof value === 'string' && value.trim() !== '') return { literal: value.trim(), firm: false };
  const parts = valuesIn(value);
  const part = (name: string) => (textIn(parts?.get(name)) ?? '').replaceAll(/\s+/g, ' ').trim();
  const literal = part('literal');
  if (literal !== '') return { literal, firm: true };
  const family = joined(part('non-dropping-particle'), part('family'));
  const given = joined(part('given'), part('dropping-particle'));
  if (family === '') return given === '' ? null : { literal: given, firm: false };
  // One word alone may be a family name as well as a body; neither is taken apart.
  if (given === '') return { literal: family, firm: false };
  const suffix = part('suffix');
  const isStatic = parts?.get('static-ordering');
  return {
    family,
    given,
    ...(suffix !== '' && { suffix }),
    ...((isStatic === true || isStatic === 1) && { familyFirst: true }),
  };
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** The date of a variable; null where it says nothing. */
export function dateIn(value: unknown, kind: RecordDate['kind'], warn: Warn): RecordDate | null {
  if (typeof value === 'string' || typeof value === 'number') return dateOf(String(value), kind, warn);
  const found = valuesIn(value);
  if (found === null) return value === null || value === undefined ? null : misread(value, warn);
  const printed = textIn(found.get('literal')) ?? textIn(found.get('raw'));
  const parts = found.get('date-parts');
  const ends = Array.isArray(parts) ? parts.slice(0, 3).map(numbersIn) : [];
  const season = textIn(found.get('season'));
  const [first] = ends;
  if (first !== undefined && first[0] !== undefined && season !== null && first.length === 1) {
    const inYear = seasonOf(season);
    if (inYear !== null) ends[0] = [first[0], inYear];
  }
  const circa = found.get('circa');
  const isAbout =
    circa === true || circa === 1 || (typeof circa === 'string' && !/^(?:|0|false)$/i.test(circa));
  const hasParts = ends.some((end) => end.length > 0);
  const date = hasParts ? dateOfParts(ends, kind, isAbout ? 'approximate' : 'exact') : null;
  if (date !== null) return date;
  if (printed !== null) {
    const about = isAbout ? readableDate(`c. ${printed}`, kind) : null;
    return about ?? dateOf(printed, kind, warn);
  }
  return hasParts || found.size > 0 ? misread(value, warn) : null;
}

function misread(value: unknown, warn: Warn): null {
  const json = JSON.stringify(value);
  const date = json.length > 80 ? `${json.slice(0, 80)} …` : json;
  warn('date', t('dateLeftOut', { date }));
  return null;
}

/** Zotero writes numbers, others the same in quotation marks; "" stands for what is not known. */
const numbersIn = (value: unknown): number[] =>
  (Array.isArray(value) ? value.slice(0, 3) : [])
    .map((part: unknown) => (part === '' || part === null ? 0 : Number(textIn(part) ?? Number.NaN)))
    .filter((part, at) => at > 0 || part !== 0);

const seasonNames = ['spring', 'summer', 'autumn', 'winter'];

function seasonOf(text: string): number | null {
  const name = text.trim().toLowerCase().replace('fall', 'autumn');
  const number = /^[1-4]$/.test(name) ? Number(name) : seasonNames.indexOf(name) + 1;
  return number === 0 ? null : number + 20;
}
