import type { RecordDate } from '#contract/entities.ts';
import { datePartsOf } from '../cite/csl-date.ts';
import { entryTypes } from './formats.ts';
import { keysOf } from './keys.ts';
import { type Placed, placeFields, plainText } from './place-fields.ts';
import type { Reference } from './reference.ts';
import { texEntry, texNames, texText, texTitle, texUrl } from './tex.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX (btxdoc, 1988): Latin letters with marks as commands, since it sorts and cuts by bytes. */
export function writeBibtex(references: readonly Reference[]): string {
  const keys = keysOf(references.map(({ id }) => id));
  return references
    .map((reference, at) => {
      const placed = [...placeFields(reference, 'bibtex')];
      const fields = placed.flatMap(([name, values]) => fieldsOf(name, values, reference));
      // A date is last, as in a citation; one that only words can say is first, behind its label.
      const notes = fields
        .filter(([name]) => name.startsWith('note'))
        .toSorted(([one], [other]) => noteOrder.indexOf(one) - noteOrder.indexOf(other))
        .map(([, value]) => value);
      const others = fields.filter(([name]) => !name.startsWith('note'));
      return texEntry({
        type: entryTypes.bibtex[reference.kind],
        key: keys[at] ?? reference.id,
        fields: notes.length === 0 ? others : [...others, ['note', notes.join(', ')]],
      });
    })
    .join('\n');
}

const noteOrder = ['note:words', 'note', 'note:date'];

type Field = readonly [name: string, value: string];

function fieldsOf(name: string, placed: readonly Placed[], { names }: Reference): readonly Field[] {
  const [first] = placed;
  if (first === undefined) return [];
  if (first.value.type === 'names') return [[name, texNames(first.value.names, legacyText)]];
  if (first.value.type === 'date') return dateFields(first.value.date);
  if (name === 'title' || name === 'booktitle') {
    return [[name, texTitle(plainText(first.value), names, legacyText)]];
  }
  if (name === 'url') return [[name, texUrl(plainText(first.value))]];
  if (first.value.type === 'list')
    return [[name, first.value.items.map((item) => legacyText(item)).join(', ')]];
  return [
    [name, placed.map(({ value }) => legacyText(plainText(value))).join(name === 'annote' ? '; ' : ', ')],
  ];
}

/** Year and month; a day or a range has no field of its own and stands in the note as printed. */
function dateFields(date: RecordDate): readonly Field[] {
  const ends = datePartsOf(date.edtf);
  if (ends === null) return [['note:words', legacyText(`Date: ${date.text}`)]];
  const [[year, month, day], end] = ends;
  const fields: Field[] = [['year', String(year)]];
  if (month !== undefined) fields.push(['month', months[month - 1] ?? '']);
  const isWhole = day === undefined && end === undefined && date.certainty === 'exact';
  return isWhole ? fields : [...fields, ['note:date', legacyText(date.text)]];
}

const accents: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0303': '\\~',
  '\u0304': '\\=',
  '\u0306': '\\u',
  '\u0307': '\\.',
  '\u0308': '\\"',
  '\u030A': '\\r',
  '\u030C': '\\v',
  '\u0327': '\\c',
};

/** `texText` with marked Latin letters as commands: ŏ is `{\u{o}}`. Other scripts stay UTF-8. */
const legacyText = (text: string, isPaired?: boolean): string =>
  texText(text.normalize('NFC'), isPaired).replaceAll(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (char) => {
    const [letter = '', mark = '', ...more] = char.normalize('NFD');
    const command = accents[mark];
    if (command === undefined || more.length > 0) return char;
    // Not \i: LaTeX makes í of either, and programs make a letter of \i that is not í.
    return `{${command}{${letter}}}`;
  });
