import { describe, expect, it } from 'vitest';
import { formatBibliography, formatNotes } from './format-list.ts';
import { readStyle } from './read-style.ts';
import { findStyle } from './styles.ts';
import { a, aBody, aCollection, aDate, aRecord } from './test-records.ts';

const collection = aCollection({ host: 'Digital Archive' });
const puzanov = a('author', 'Puzanov', 'A. M.');
const on = (day: string) => [aDate(day, day)];

const journal = aRecord({
  id: 'journal',
  title: 'Harvest Diary',
  agents: [puzanov],
  dates: on('1957-11-13'),
});
const report = aRecord({ id: 'report', title: 'On Coal', agents: [puzanov], dates: on('1957-12-01') });
const speech = aRecord({
  id: 'speech',
  title: 'On Our Tasks',
  agents: [a('author', 'Kim', 'Il Sung', 'family-first')],
  dates: on('1956-09-03'),
});
const nobodys = aRecord({ id: 'nobodys', title: 'Minutes of a Meeting', dates: on('1956-09-03') });
const published = aRecord({
  id: 'published',
  title: 'Views on Korea',
  agents: [aBody('author', 'Foreign Office')],
  partOf: [{ title: 'Documents on Britain, Volume II', record: 'volume' }],
  number: '7',
  dates: on('1956-09-03'),
});
const all = [report, nobodys, published, speech, journal].map((record) => ({ record, collection }));

const listed = (style: string) =>
  formatBibliography(all, style).flatMap(({ entries }) => entries.map(({ cited }) => cited.text));

describe('a bibliography', () => {
  it('is in the order of authors, and of titles where there is none', () => {
    expect(listed('chicago')).toEqual([
      'Foreign Office. “Views on Korea.” September 3, 1956. In Documents on Britain, vol. 2, doc. 7.',
      'Kim Il Sung. “On Our Tasks.” September 3, 1956. Digital Archive.',
      '“Minutes of a Meeting.” September 3, 1956. Digital Archive.',
      'Puzanov, A. M. “Harvest Diary.” November 13, 1957. Digital Archive.',
      'Puzanov, A. M. “On Coal.” December 1, 1957. Digital Archive.',
    ]);
  });

  it.each([
    ['chicago-17', '———. “On Coal.” December 1, 1957. Digital Archive.'],
    ['turabian', '———. “On Coal.” December 1, 1957. Digital Archive.'],
    ['mla', '---. “On Coal.” 1 Dec. 1957. Digital Archive.'],
    ['mhra', '——, ‘On Coal’, 1 December 1957, Digital Archive'],
    ['author-date', 'Puzanov, A. M. 1957b. “On Coal.” December 1. Digital Archive.'],
    ['apa', 'Puzanov, A. M. (1957b, December 1). On Coal. Digital Archive.'],
  ])('names an author a second time as %s does', (style, entry) => {
    expect(listed(style).at(-1)).toBe(entry);
  });

  it('sets published sources apart, and says which record each entry is', () => {
    const parts = formatBibliography(all, 'chicago-17', { apart: true });
    expect(parts.map(({ kind, entries }) => [kind, ...entries.map(({ ref }) => ref.record)])).toEqual([
      ['primary', 'speech', 'nobodys', 'journal', 'report'],
      ['secondary', 'published'],
    ]);
    expect(formatBibliography([{ record: speech, collection }], 'mla', { apart: true })).toHaveLength(1);
  });

  it('has each record once, and nothing of the list before', () => {
    formatBibliography(all, 'apa');
    const twice = formatBibliography(
      [all[0], all[0]].flatMap((each) => each ?? []),
      'apa',
    );
    expect(twice.map(({ entries }) => entries.map(({ cited }) => cited.text))).toEqual([
      ['Puzanov, A. M. (1957, December 1). On Coal. Digital Archive.'],
    ]);
    expect(formatBibliography([], 'apa')).toEqual([{ kind: null, entries: [] }]);
  });

  it('sorts by words, not by the marks that hide them from the engine', () => {
    const titles = ["Ch'oe’s Report", 'Chance', 'Chosen', '“Chuch’e”'].map((title, at) => ({
      record: aRecord({ id: `t${at}`, title, places: ["Ch'oe"], dates: on('1956-09-03') }),
      collection,
    }));
    const [part] = formatBibliography(titles, 'mhra');
    expect(part?.entries.map(({ ref }) => ref.record)).toEqual(['t1', 't0', 't2', 't3']);
  });
});

describe('how far a bibliography is', () => {
  // A style that sorts by itself, where ours come in their order.
  const sorting = readStyle(`<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Sorting</title><id>sorting</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>
</style>`).style;

  it.each([
    ['one of ours', findStyle('chicago'), false],
    ['one of ours, apart', findStyle('apa'), true],
    ['a stranger’s', sorting, false],
  ] as const)('is told step by step up to its end, in %s', (_, style, apart) => {
    const steps: (readonly [done: number, of: number])[] = [];
    formatBibliography(all, style, { apart, told: (done, of) => steps.push([done, of]) });
    const of = steps[0]?.[1] ?? 0;
    expect(steps.at(-1)).toEqual([of, of]);
    expect(steps).toEqual(steps.toSorted(([one], [other]) => one - other));
    // Each record is told of when it is taken in and when it is set.
    expect(new Set(steps.map(([done]) => done)).size).toBeGreaterThanOrEqual(2 * all.length);
  });
});

describe('notes in their order', () => {
  const page = (value: string) => ({ label: 'page' as const, value });
  const notes = [
    { record: journal, collection, locator: page('1') },
    { record: journal, collection, locator: page('1') },
    { record: journal, collection, locator: page('2') },
    { record: journal, collection },
    { record: speech, collection },
    { record: speech, collection },
    { record: journal, collection, locator: page('3') },
  ];
  const noted = (style: string) => formatNotes(notes, style).map(({ text }) => text);

  it('are full, then short', () => {
    expect(noted('chicago')).toEqual([
      'A. M. Puzanov, “Harvest Diary,” November 13, 1957, p. 1, Digital Archive.',
      'Puzanov, “Harvest Diary,” p. 1.',
      'Puzanov, “Harvest Diary,” p. 2.',
      'Puzanov, “Harvest Diary.”',
      'Kim Il Sung, “On Our Tasks,” September 3, 1956, Digital Archive.',
      'Kim, “On Our Tasks.”',
      'Puzanov, “Harvest Diary,” p. 3.',
    ]);
  });

  it('say “ibid.” in a style that has it, but not where the note before pointed somewhere', () => {
    expect(noted('turabian')).toEqual([
      'A. M. Puzanov, “Harvest Diary,” November 13, 1957, p. 1, Digital Archive.',
      'Ibid.',
      'Ibid., p. 2.',
      'Puzanov, “Harvest Diary.”',
      'Kim Il Sung, “On Our Tasks,” September 3, 1956, Digital Archive.',
      'Ibid.',
      'Puzanov, “Harvest Diary,” p. 3.',
    ]);
  });

  it('are citations in the text in other styles, told apart by letters', () => {
    const both = [...notes, { record: report, collection }];
    expect(formatNotes(both, 'apa').map(({ text }) => text)).toEqual([
      '(Puzanov, 1957a, p. 1)',
      '(Puzanov, 1957a, p. 1)',
      '(Puzanov, 1957a, p. 2)',
      '(Puzanov, 1957a)',
      '(Kim, 1956)',
      '(Kim, 1956)',
      '(Puzanov, 1957a, p. 3)',
      '(Puzanov, 1957b)',
    ]);
  });

  it('take the paper and its copy for two things', () => {
    const provenance = { text: 'AVPRF, d. 3', repository: 'AVPRF', place: 'Moscow', shelfmark: 'd. 3' };
    const record = { ...journal, provenance };
    expect(
      formatNotes([
        { record, collection },
        { record, collection, seen: 'paper' },
      ]).map(({ text }) => text),
    ).toEqual([
      'A. M. Puzanov, “Harvest Diary,” November 13, 1957, AVPRF, d. 3, Digital Archive.',
      'A. M. Puzanov, “Harvest Diary,” November 13, 1957, d. 3, AVPRF, Moscow.',
    ]);
  });
});
