import { describe, expect, it } from 'vitest';
import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import { formatCitation } from './format-citation.ts';
import { styles } from './styles.ts';
import { a, aBody, aCollection, aDate, aRecord } from './test-records.ts';

const cite = (record: Partial<ArchivalRecord>, collection: Partial<Collection> = {}): readonly string[] => {
  const { note, short, bibliography } = formatCitation(aRecord(record), aCollection(collection));
  return [note.text, short.text, bibliography.text];
};

const september3 = [aDate('September 3, 1956', '1956-09-03')];
const ri = a('sender', 'Ri', 'Sang-jo', 'family-first');
const khrushchev = a('recipient', 'Khrushchev', 'N. S.');
/** Invented: no such file is known. */
const provenance = {
  text: 'AVPRF, fond 0102, opis 12, papka 68, delo 3, listy 1-5.',
  repository: 'Arkhiv vneshnei politiki Rossiiskoi Federatsii (AVPRF)',
  place: 'Moscow',
  shelfmark: 'fond 0102, opis 12, papka 68, delo 3, listy 1-5',
};

describe('names', () => {
  it('never inverts a family-first name', () => {
    const agents = [a('author', 'Kim', 'Il Sung', 'family-first')];
    expect(cite({ title: 'On Our Tasks', agents, dates: september3 })).toEqual([
      'Kim Il Sung, “On Our Tasks,” September 3, 1956, Wilson Center Digital Archive.',
      'Kim, “On Our Tasks.”',
      'Kim Il Sung. “On Our Tasks.” September 3, 1956. Wilson Center Digital Archive.',
    ]);
  });

  it('keeps hangul and Cyrillic names as they are written', () => {
    expect(cite({ agents: [a('author', '김', '일성', 'family-first')] })[2]).toBe(
      '김일성. “Plain Title.” n.d. Wilson Center Digital Archive.',
    );
    expect(cite({ agents: [a('author', 'Пузанов', 'А.М.')] })[2]).toBe(
      'Пузанов, А. М. “Plain Title.” n.d. Wilson Center Digital Archive.',
    );
  });

  it('leaves a body whole, with its apostrophe', () => {
    const agents = [aBody('author', "Korean Workers' Party Central Committee")];
    expect(cite({ agents })).toEqual([
      'Korean Workers’ Party Central Committee, “Plain Title,” n.d., Wilson Center Digital Archive.',
      'Korean Workers’ Party Central Committee, “Plain Title.”',
      'Korean Workers’ Party Central Committee. “Plain Title.” n.d. Wilson Center Digital Archive.',
    ]);
  });

  it('names the first of three authors in a note and all of them in a bibliography', () => {
    const agents = [
      a('author', 'Puzanov', 'A. M.'),
      a('author', 'Kim', 'Il Sung', 'family-first'),
      a('author', 'Pak'),
    ];
    expect(cite({ agents })).toEqual([
      'A. M. Puzanov et al., “Plain Title,” n.d., Wilson Center Digital Archive.',
      'Puzanov et al., “Plain Title.”',
      'Puzanov, A. M., Kim Il Sung, and Pak. “Plain Title.” n.d. Wilson Center Digital Archive.',
    ]);
  });

  it('never promotes a translator or an interlocutor to author', () => {
    const agents = [a('interlocutor', 'Mao', 'Zedong', 'family-first')];
    expect(cite({ agents, translator: 'Gary Goldberg', dates: september3 })).toEqual([
      '“Plain Title,” September 3, 1956, trans. Gary Goldberg, Wilson Center Digital Archive.',
      '“Plain Title.”',
      '“Plain Title.” September 3, 1956. Translated by Gary Goldberg. Wilson Center Digital Archive.',
    ]);
  });
});

describe('letters', () => {
  const letter: Partial<ArchivalRecord> = { genre: 'letter', agents: [ri, khrushchev], dates: september3 };

  it('reads sender to recipient, with the word letter understood', () => {
    expect(cite({ ...letter, title: 'Letter from Ri Sang-jo to N.S. Khrushchev' })).toEqual([
      'Ri Sang-jo to N. S. Khrushchev, September 3, 1956, Wilson Center Digital Archive.',
      'Ri to Khrushchev, September 3, 1956.',
      'Ri Sang-jo. Letter to N. S. Khrushchev, September 3, 1956. Wilson Center Digital Archive.',
    ]);
  });

  it('keeps a title that says more', () => {
    expect(cite({ ...letter, title: 'Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum' })).toEqual([
      'Ri Sang-jo, “Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum,” September 3, 1956, Wilson Center Digital Archive.',
      'Ri, “Letter from Ri Sang-jo,” September 3, 1956.',
      'Ri Sang-jo. “Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum.” September 3, 1956. Wilson Center Digital Archive.',
    ]);
  });

  it('names a recipient whom the title leaves out', () => {
    expect(cite({ ...letter, title: 'A Request for Help' })[0]).toBe(
      'Ri Sang-jo to N. S. Khrushchev, “A Request for Help,” September 3, 1956, Wilson Center Digital Archive.',
    );
  });
});

describe('titles', () => {
  it('sets a supplied title without quotation marks and the author once', () => {
    const record: Partial<ArchivalRecord> = {
      title: 'Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum',
      titleSupplied: true,
      genre: 'letter',
      agents: [ri, khrushchev],
      dates: september3,
    };
    expect(cite(record)).toEqual([
      'Ri Sang-jo, letter to N. S. Khrushchev on the Plenum, September 3, 1956, Wilson Center Digital Archive.',
      'Ri, letter, September 3, 1956.',
      'Ri Sang-jo. Letter to N. S. Khrushchev on the Plenum, September 3, 1956. Wilson Center Digital Archive.',
    ]);
  });

  it('starts a supplied title large where nothing stands before it', () => {
    const record = { title: "Memorandum on the Visit to P'yŏngyang", titleSupplied: true, dates: september3 };
    expect(cite(record)[0]).toBe(
      'Memorandum on the Visit to P’yŏngyang, September 3, 1956, Wilson Center Digital Archive.',
    );
  });

  it('turns inner quotation marks single and leaves every apostrophe alone', () => {
    const title = `Ch'oe's Report, "The Workers' Party and 'Juche'," read in P’yŏngyang`;
    expect(cite({ title })[0]).toBe(
      '“Ch’oe’s Report, ‘The Workers’ Party and “Juche”,’ read in P’yŏngyang,” n.d., Wilson Center Digital Archive.',
    );
  });

  it('keeps the letters of a name that a style might recase', () => {
    expect(cite({ title: 'Talk with Ri Sang-jo', agents: [ri] })[0]).toContain('“Talk with Ri Sang-jo,”');
  });

  it('takes the stop from the end of a title, but not from an abbreviation', () => {
    expect(cite({ title: 'What Was Said.' })[0]).toBe(
      '“What Was Said,” n.d., Wilson Center Digital Archive.',
    );
    expect(cite({ title: 'Trade with the U.S.' })[0]).toBe(
      '“Trade with the U.S.,” n.d., Wilson Center Digital Archive.',
    );
  });

  it('escapes a hostile title in HTML and prints it unchanged as text', () => {
    const { note } = formatCitation(
      aRecord({ title: '<img src=x onerror=alert(1)> & %%STRING%% $& {x} <i>y</i>' }),
      aCollection(),
    );
    expect(note).toEqual({
      text: '“<img src=x onerror=alert(1)> & %%STRING%% $& {x} <i>y</i>,” n.d., Wilson Center Digital Archive.',
      html: '“&lt;img src=x onerror=alert(1)&gt; &amp; %%STRING%% $&amp; {x} &lt;i&gt;y&lt;/i&gt;,” n.d., Wilson Center Digital Archive.',
    });
  });
});

describe('dates', () => {
  const dated = (text: string, edtf: string | null, certainty = 'exact' as 'exact') =>
    cite({ dates: [aDate(text, edtf, { certainty })] })[0]?.replace(/^“Plain Title,” |, Wilson.*$/g, '');

  it.each([
    ['a day', '3 September 1956', '1956-09-03', 'exact', 'September 3, 1956'],
    ['a month', 'September 1956', '1956-09', 'exact', 'September 1956'],
    ['a year', '1956', '1956', 'exact', '1956'],
    ['a range', '19-23 Sept 1956', '1956-09-19/1956-09-23', 'exact', 'September 19–23, 1956'],
    ['a range over two months', 'x', '1956-08-30/1956-09-02', 'exact', 'August 30–September 2, 1956'],
    ['circa', 'c. 1956', '1956~', 'approximate', 'ca. 1956'],
    ['an inferred date', '[September 1956]', '1956-09', 'inferred', '[September 1956]'],
    ['an uncertain date', '[September 1956?]', '1956-09?', 'uncertain', '[September 1956?]'],
    ['a printed date that no machine reads', 'after the harvest', null, 'exact', 'after the harvest'],
  ])('writes %s', (_, text, edtf, certainty, printed) => {
    expect(dated(text, edtf, certainty as 'exact')).toBe(printed);
  });

  it('cites the first of two dates only', () => {
    const dates = [...september3, aDate('13 August 1956', '1956-08-13', { kind: 'event', source: 'title' })];
    expect(cite({ dates })[0]).toBe('“Plain Title,” September 3, 1956, Wilson Center Digital Archive.');
  });

  it('gives the day of capture for an undated item with an address, never today', () => {
    expect(cite({ urls: ['https://example.org/a?b=1&c=%20'] })[0]).toBe(
      '“Plain Title,” n.d., Wilson Center Digital Archive, accessed November 24, 2026, https://example.org/a?b=1&c=%20.',
    );
  });
});

describe('where it lies', () => {
  const record = { dates: september3, provenance, urls: ['https://example.org/1'] };

  it('names the paper as the digital archive prints it, then the digital archive', () => {
    expect(cite(record)).toEqual([
      '“Plain Title,” September 3, 1956, AVPRF, fond 0102, opis 12, papka 68, delo 3, listy 1-5, Wilson Center Digital Archive, https://example.org/1.',
      '“Plain Title.”',
      '“Plain Title.” September 3, 1956. AVPRF, fond 0102, opis 12, papka 68, delo 3, listy 1-5. Wilson Center Digital Archive. https://example.org/1.',
    ]);
  });

  it('goes from small to large without a digital archive', () => {
    expect(cite({ ...record, urls: [] }, { host: null })).toEqual([
      '“Plain Title,” September 3, 1956, fond 0102, opis 12, papka 68, delo 3, listy 1-5, Arkhiv vneshnei politiki Rossiiskoi Federatsii (AVPRF), Moscow.',
      '“Plain Title.”',
      '“Plain Title.” September 3, 1956. Fond 0102, opis 12, papka 68, delo 3, listy 1-5, Arkhiv vneshnei politiki Rossiiskoi Federatsii (AVPRF), Moscow.',
    ]);
  });

  it('falls back on the collection where nothing else is known', () => {
    expect(cite({}, { host: null })[0]).toBe('“Plain Title,” n.d., A Collection.');
    expect(cite({}, { host: null, publisher: 'A Press' })[0]).toBe('“Plain Title,” n.d., A Press.');
  });

  it('does not cite the name of a file', () => {
    expect(cite({}, { host: null, id: 'saved-page', title: 'saved-page' })[0]).toBe('“Plain Title,” n.d.');
  });

  it('cites a guide as a chapter of its collection', () => {
    const { note, short, bibliography } = formatCitation(
      aRecord({ title: 'Dates in archives', genre: 'guide' }),
      aCollection({ title: "The Reader's Guide", publisher: 'Carrel', host: null, version: '1.0' }),
    );
    expect([note.text, note.html, short.text, bibliography.text]).toEqual([
      '“Dates in archives,” in The Reader’s Guide, version 1.0 (Carrel, 2026).',
      '“Dates in archives,” in <i>The Reader’s Guide</i>, version 1.0 (Carrel, 2026).',
      '“Dates in archives.”',
      '“Dates in archives.” In The Reader’s Guide, version 1.0. Carrel, 2026.',
    ]);
  });
});

describe('the engine', () => {
  it('carries nothing over from a record with the same id', () => {
    expect(cite({ title: 'One', dates: september3 })[0]).toContain('“One,” September 3, 1956');
    expect(cite({ title: 'Two' })).toEqual([
      '“Two,” n.d., Wilson Center Digital Archive.',
      '“Two.”',
      '“Two.” n.d. Wilson Center Digital Archive.',
    ]);
  });

  it('takes a style by its alias and lists what there is for an unknown one', () => {
    expect(formatCitation(aRecord(), aCollection(), 'Chicago').style).toBe('chicago-notes-bibliography');
    expect(() => formatCitation(aRecord(), aCollection(), 'vancouver')).toThrow(
      'Carrel has no citation style “vancouver”. It has: chicago-notes-bibliography (or chicago, chicago-18, chicago-notes-bibliography-archival); chicago-notes-bibliography-17 (or chicago-17);',
    );
  });
});

describe('the title in the original’s language', () => {
  const record = aRecord({
    title: 'On Coal',
    originalTitle: 'Об угле',
    agents: [a('author', 'Puzanov', 'A. M.')],
    dates: [aDate('November 13, 1957', '1957-11-13')],
  });
  const cited = (style: string, originalTitle: boolean, over = {}) =>
    formatCitation({ ...record, ...over }, aCollection({ host: 'Digital Archive' }), style, {
      originalTitle,
    });

  it('stands behind the title where it is wanted, and not in a short note', () => {
    const { note, short, bibliography } = cited('chicago', true);
    expect([note.text, short.text, bibliography.text]).toEqual([
      'A. M. Puzanov, “On Coal” [Об угле], November 13, 1957, Digital Archive.',
      'Puzanov, “On Coal.”',
      'Puzanov, A. M. “On Coal” [Об угле]. November 13, 1957. Digital Archive.',
    ]);
    expect(cited('apa', true).bibliography.text).toBe(
      'Puzanov, A. M. (1957, November 13). On Coal [Об угле]. Digital Archive.',
    );
  });

  it.each(styles.map(({ id }) => id))('is printed by %s, and by none that is not asked', (id) => {
    expect(cited(id, true).bibliography.text).toContain('[Об угле]');
    expect(cited(id, false).bibliography.text).not.toContain('Об угле');
  });

  it('is none where it is the title itself, or where a description stands for the title', () => {
    expect(cited('chicago', true, { originalTitle: 'On Coal' }).note.text).not.toContain('[');
    const letter = {
      title: 'Letter from Ri Sang-jo',
      titleSupplied: true,
      genre: 'letter',
      agents: [a('sender', 'Ri', 'Sang-jo', 'family-first')],
    } as const;
    expect(cited('chicago', true, letter).note.text).not.toContain('[');
  });
});
