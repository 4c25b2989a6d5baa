import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatCitation } from '#core/cite/format-citation.ts';
import { cases } from './records.ts';

/**
 * Every record in every style of ours, beside what the manual asks for, which was written out by hand
 * before the styles were there: note, short note (or the two forms in the text) and bibliography.
 */
type Forms = readonly [note: string, short: string, bibliography: string];

/** Styles with the very forms of another: the 17th edition and Turabian differ in lists alone. */
const tables = {
  'chicago-notes-bibliography': 'chicago-notes-bibliography',
  'chicago-notes-bibliography-17': 'chicago-notes-bibliography',
  'turabian-9': 'chicago-notes-bibliography',
  'chicago-author-date': 'chicago-author-date',
  'mla-9': 'mla-9',
  'apa-7': 'apa-7',
  'mhra-4': 'mhra-4',
  'wilson-center-digital-archive': 'wilson-center-digital-archive',
};

const tableOf = (name: string): Record<string, Forms> =>
  JSON.parse(readFileSync(new URL(`expected/${name}.json`, import.meta.url), 'utf8'));

it.each(Object.entries(tables))('%s cites every record as its manual does', (style, table) => {
  const cited = Object.entries(cases).map(([name, { record, collection, options }]) => {
    const { note, short, bibliography } = formatCitation(record, collection, style, options);
    return [name, [note.text, short.text, bibliography.text]] as const;
  });
  expect(Object.fromEntries(cited)).toEqual(tableOf(table));
});
