import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Citation, formatCitation } from '#core/cite/format-citation.ts';
import { readStyle } from '#core/cite/read-style.ts';
import { cases } from './records.ts';

/**
 * The official styles of the CSL project beside ours, on the same records: a yardstick, of which nothing was taken. What is
 * compared are the words. Every record of which the two say other words is named here with its reason, and must differ.
 */
const folder = resolve(import.meta.dirname, '../../../shared/data/csl/styles');
const missing = existsSync(folder) ? '' : ' (left out: no official styles beside this copy)';

const cited = new Map<string, readonly Citation[]>();

/** All records in a style, which has notes and list at once. */
function citedIn(name: string, isOfficial = false): readonly Citation[] {
  const key = `${name} ${isOfficial}`;
  const style = isOfficial ? readStyle(readFileSync(join(folder, `${name}.csl`), 'utf8')).style : name;
  const all =
    cited.get(key) ??
    Object.values(cases).map(({ record, collection, options }) =>
      formatCitation(record, collection, style, options),
    );
  cited.set(key, all);
  return all;
}

type Form = 'note' | 'bibliography';
const inAll = {
  'They name the kind of a document behind its title too (report, letter); ours in the place of a title alone.':
    ['two authors', 'letter with a title'],
  'Without an author the official ones would promote the translator, so they are not told of him.': [
    'translator, no author',
  ],
  'The official ones name the recipient of letters alone.': ['telegram'],
  'They know no correspondence, number or head of a document in an edition.': [
    'memorandum in an edition',
    'letter in an edition',
    'editorial note',
    'edition without volumes',
  ],
  'They have no place for which text was read.': ['the original', 'a translation without a name'],
};
const circa = {
  'To them approximate and inferred are one, in brackets with a question mark.': [
    'circa, a month',
    'circa, a year',
    'circa, with an author',
  ],
};
const senders = {
  'Chicago has “sender to recipient”; they print author, kind and recipient.': [
    'letter',
    'letter to someone the title leaves out',
    'letter between bodies',
  ],
};
const printsNothing = {
  'Where no archive is known they print nothing at all.': ['source line only', 'nothing known'],
};
const by = { 'The guide has “trans. by”, they “trans.”.': ['journal'] };

const table: readonly (readonly [
  own: string,
  official: string,
  Form,
  Readonly<Record<string, readonly string[]>>,
])[] = [
  ['chicago-notes-bibliography', 'chicago-notes-bibliography', 'note', { ...inAll, ...circa, ...senders }],
  [
    'chicago-notes-bibliography',
    'chicago-notes-bibliography',
    'bibliography',
    { ...inAll, ...circa, ...printsNothing },
  ],
  ['chicago-author-date', 'chicago-author-date', 'bibliography', { ...inAll, ...circa }],
  [
    'mla-9',
    'modern-language-association',
    'bibliography',
    {
      ...inAll,
      'They name no recipient in a list.': [
        'letter',
        'letter to someone the title leaves out',
        'letter between bodies',
      ],
      'A date in brackets is words to them, in the long form.': [
        'inferred',
        'uncertain',
        'inferred, with an author',
      ],
    },
  ],
  ['apa-7', 'apa', 'bibliography', omit(inAll, 'two authors')],
  ['mhra-4', 'mhra-notes', 'note', { ...inAll, ...circa, ...senders, ...by }],
  ['mhra-4', 'mhra-notes', 'bibliography', { ...inAll, ...circa, ...printsNothing, ...by }],
];

describe.skipIf(missing !== '')(`the official styles${missing}`, () => {
  it.each(table)('%s beside %s: the %s', (own, official, form, reasons) => {
    const [ours, theirs] = [citedIn(own), citedIn(official, true)];
    const differing = Object.keys(cases).filter(
      (_, at) => wordsOf(ours[at]?.[form].text ?? '') !== wordsOf(theirs[at]?.[form].text ?? ''),
    );
    expect(differing.sort()).toEqual(Object.values(reasons).flat().sort());
  });
});

/** The words of a citation, whatever their order and the signs between them. */
const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[“”‘’"']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .sort()
    .join(' ');

function omit(reasons: Readonly<Record<string, readonly string[]>>, record: string) {
  return Object.fromEntries(
    Object.entries(reasons).map(([why, names]) => [why, names.filter((name) => name !== record)]),
  );
}
