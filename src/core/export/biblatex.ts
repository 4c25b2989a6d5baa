import type { RecordDate } from '#contract/entities.ts';
import { datePartsOf } from '../cite/csl-date.ts';
import { titleIn } from '../cite/csl-title.ts';
import { type Placed, placeFields, plainText } from './place-fields.ts';
import type { Reference } from './reference.ts';
import { texEntry, texKeys, texNames, texText, texTitleForm, texUrl } from './tex.ts';

const types = { letter: 'letter', guide: 'incollection', document: 'misc', edition: 'incollection' } as const;

/** BibLaTeX, UTF-8 (manual 3.20, §2.2 fields, §2.3.8 dates). */
export function writeBiblatex(references: readonly Reference[]): string {
  const keys = texKeys(references.map(({ id }) => id));
  return references
    .map((reference, at) => {
      const fields = [...placeFields(reference, 'biblatex')].map(
        ([name, placed]) => [name, fieldText(name, placed, reference)] as const,
      );
      return texEntry({
        type: types[reference.kind],
        key: keys[at] ?? reference.id,
        fields: fields.map(dated),
      });
    })
    .join('\n');
}

function fieldText(name: string, placed: readonly Placed[], { names }: Reference): string {
  const [first] = placed;
  if (first?.value.type === 'names') return texNames(first.value.names);
  if (first?.value.type === 'date') return dateOf(first.value.date);
  if (name === 'title' && first) return titleIn(texTitleForm, plainText(first.value), names);
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

/** EDTF level 1 as biblatex takes it; what it could not parse stays a printed date in `year`. */
function dateOf(date: RecordDate): string {
  return datePartsOf(date.edtf) === null || date.edtf === null ? texText(date.text) : date.edtf;
}

/** biblatex refuses a `date` that is no date, but prints any `year`. */
const dated = ([name, value]: readonly [string, string]): readonly [string, string] =>
  name === 'date' && !/^\d{4}[\d/~?%-]*$/.test(value) ? ['year', value] : [name, value];

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
