import type { RecordDate } from '#contract/entities.ts';
import { datePartsOf } from '../cite/csl-date.ts';
import { entryTypes } from './formats.ts';
import { keysOf } from './keys.ts';
import { authoredPart, isPart } from './mapping.ts';
import { type Placed, placeFields, plainText } from './place-fields.ts';
import type { Reference } from './reference.ts';
import { texEntry, texNames, texText, texTitle, texUrl } from './tex.ts';

/**
 * BibLaTeX, UTF-8 (manual 3.18, §2.1 to 2.3), by its default data model, against which biber checks a file. That has
 * no fields for @letter, and a part of a book only with an author; so what it does not take is a @misc.
 */
export function writeBiblatex(references: readonly Reference[]): string {
  const keys = keysOf(references.map(({ id }) => id));
  return references.map((reference, at) => entryOf(reference, keys[at] ?? reference.id)).join('\n');
}

function entryOf(reference: Reference, key: string): string {
  const isMisc = isPart(reference) && !authoredPart.holds(reference);
  const type = isMisc ? '@misc' : entryTypes.biblatex[reference.kind];
  const placed = new Map(placeFields(reference, 'biblatex'));
  const [date] = placed.get('date') ?? [];
  if (date?.value.type === 'date' && edtfForBiblatex(date.value.date) === null) {
    placed.delete('date');
    const text = `Date: ${date.value.date.text}`;
    placed.set('note', [...(placed.get('note') ?? []), { field: 'date', value: { type: 'text', text } }]);
  }
  const fields = [...placed].map(([name, values]) => [name, fieldText(name, values, reference)] as const);
  const subtype = reference.kind === 'letter' ? ([['entrysubtype', 'letter']] as const) : [];
  return texEntry({ type, key, fields: [...subtype, ...fields] });
}

const titles: ReadonlySet<string> = new Set(['title', 'origtitle', 'booktitle', 'booksubtitle']);

function fieldText(name: string, placed: readonly Placed[], { names }: Reference): string {
  const [first] = placed;
  if (first?.value.type === 'names') return texNames(first.value.names);
  if (name === 'date' && first?.value.type === 'date') return edtfForBiblatex(first.value.date) ?? '';
  if (titles.has(name) && first) return texTitle(plainText(first.value), names);
  if (name === 'translator' && first) return `{${texText(plainText(first.value))}}`;
  if (name === 'url' && first) return texUrl(plainText(first.value));
  if (name === 'langid' && first)
    return languages[plainText(first.value).slice(0, 2)] ?? plainText(first.value);
  // A comma parts keywords, so one inside a keyword is hidden in braces.
  if (name === 'keywords' && first?.value.type === 'list') {
    return first.value.items
      .map((item) => (item.includes(',') ? `{${texText(item)}}` : texText(item)))
      .join(', ');
  }
  return placed.map(({ value }) => texText(plainText(value))).join(name === 'annotation' ? '; ' : ', ');
}

/**
 * EDTF level 1 as biblatex takes it, `?` for what an editor inferred. Null for any other, which
 * stands in the note as printed: biber knows seasons, decades and open ranges, but other programs refuse the file.
 */
export function edtfForBiblatex({ edtf, certainty }: RecordDate): string | null {
  if (edtf === null || datePartsOf(edtf) === null) return null;
  return certainty === 'inferred' ? edtf.replaceAll(/(?<=\d)(?=\/|$)/g, '?') : edtf;
}

/** babel's names, which `langid` wants. */
const languages: Readonly<Record<string, string>> = {
  en: 'english',
  ru: 'russian',
  ko: 'korean',
  zh: 'chinese',
  ja: 'japanese',
  de: 'german',
  fr: 'french',
};
