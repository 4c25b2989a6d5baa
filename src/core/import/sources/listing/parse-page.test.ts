import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';

/** The records of a page as `label | title | abstract`, with `–` for what is not there. */
const read = (page: string) =>
  parsePage(page).entries.map(({ label, title, abstract }) =>
    [label ?? '–', title, abstract ?? '–'].join(' | '),
  );
const leftovers = (page: string) => parsePage(page).leftovers.map(({ line, why }) => `${line}: ${why}`);

/** Pieces with a blank line between them; an empty piece leaves room, as a missing date does. */
const page = (...pieces: string[]) => `${pieces.join('\n\n')}\n`;

const coal = ['May 3, 1957', 'Letter on Coal', 'On the mines.'];
const rice = ['June 4, 1957', 'Report on Rice', 'On the harvest.'];
const coalRead = 'May 3, 1957 | Letter on Coal | On the mines.';
const riceRead = 'June 4, 1957 | Report on Rice | On the harvest.';

describe('a record', () => {
  it('is date, title and abstract', () => {
    expect(read(page(...coal, ...rice))).toEqual([coalRead, riceRead]);
  });

  it('may have no abstract', () => {
    expect(read(page('May 3, 1957', 'Letter on Coal', ...rice, 'July 1957', 'Last'))).toEqual([
      'May 3, 1957 | Letter on Coal | –',
      riceRead,
      'July 1957 | Last | –',
    ]);
  });

  it('may have no date, where the page leaves room for one', () => {
    expect(read(page(...coal, '\nThe Main Issues', 'Recommendations.', ...rice))).toEqual([
      coalRead,
      '– | The Main Issues | Recommendations.',
      riceRead,
    ]);
    expect(read(page(...coal, '\nThe Main Issues', ...rice))[1]).toBe('– | The Main Issues | –');
    expect(read(page('May 3, 1957', 'Letter on Coal', '\nThe Main Issues', 'It is new.', ...rice))).toEqual([
      'May 3, 1957 | Letter on Coal | –',
      '– | The Main Issues | It is new.',
      riceRead,
    ]);
  });

  it('may have no date, where a sentence follows a title', () => {
    expect(read(page(...coal, 'The Main Issues', 'Recommendations.', ...rice))).toEqual([
      coalRead,
      '– | The Main Issues | Recommendations.',
      riceRead,
    ]);
  });

  it('may say that it has no date', () => {
    expect(read(page('n.d.', 'A Note', 'On ore.', 'Undated', 'Another', 'On tin.'))).toEqual([
      'n.d. | A Note | On ore.',
      'Undated | Another | On tin.',
    ]);
  });

  it('may have a date that no rule understands', () => {
    expect(
      read(page('Spring 1956', 'A', 'One.', 'June 31, 1956', 'B', 'Two.', '12/05/1956', 'C', 'Three.')),
    ).toEqual(['Spring 1956 | A | One.', 'June 31, 1956 | B | Two.', '12/05/1956 | C | Three.']);
  });

  it('keeps a second paragraph of its abstract', () => {
    expect(read(page('May 3, 1957', 'Letter on Coal', 'On the mines.', 'And the pits.', ...rice))).toEqual([
      'May 3, 1957 | Letter on Coal | On the mines.\n\nAnd the pits.',
      riceRead,
    ]);
  });

  it('may have a date for a title, or for an abstract', () => {
    expect(read(page(...coal, 'June 1957', '1957', 'On the year.', ...rice))[1]).toBe(
      'June 1957 | 1957 | On the year.',
    );
    expect(read(page('May 3, 1957', 'Letter on Coal', '3 May 1957', ...rice))).toEqual([
      'May 3, 1957 | Letter on Coal | 3 May 1957',
      riceRead,
    ]);
  });

  it('may have the title of another', () => {
    expect(read(page(...coal, 'May 4, 1957', 'Letter on Coal', 'On other mines.'))).toHaveLength(2);
  });

  it('may have a word of navigation for a title', () => {
    expect(read(page('May 3, 1957', 'Search', 'On a manhunt.', 'May 4, 1957', 'Home', 'On houses.'))).toEqual(
      ['May 3, 1957 | Search | On a manhunt.', 'May 4, 1957 | Home | On houses.'],
    );
  });

  it('keeps every character that the page prints', () => {
    const title = "‘Z’ “quoted ‘twice’”, Pllenum  with\u00a0two  spaces 'n' <b>&amp;";
    expect(read(page('May 3, 1957', `\u00a0 ${title}\t`, 'Beijing’s “aim”.'))).toEqual([
      `May 3, 1957 | ${title} | Beijing’s “aim”.`,
    ]);
  });

  it('is found where its parts stand line under line', () => {
    expect(
      read(
        '1 - 3 of 3\n\nMay 3, 1957\nLetter on Coal\nOn the mines,\nall of them.\n\nThe Main Issues\nIt is new.\n\nJune 4, 1957\nReport on Rice\n',
      ),
    ).toEqual([
      'May 3, 1957 | Letter on Coal | On the mines, all of them.',
      '– | The Main Issues | It is new.',
      'June 4, 1957 | Report on Rice | –',
    ]);
  });

  it('is found where only its abstract stands apart', () => {
    expect(
      read('May 3, 1957\nLetter on Coal\n\nOn the mines.\n\nJune 4, 1957\nReport on Rice\n\nOn the harvest.'),
    ).toEqual([coalRead, riceRead]);
  });

  it('may be wrapped, also where a line of its abstract is a date or begins small', () => {
    expect(
      read(
        page(
          'May 3, 1957',
          'Letter on\nCoal',
          'On the mines before\nMay 1, 1957\nand the new\nsearch\nfor ore.',
          ...rice,
        ),
      ),
    ).toEqual([
      'May 3, 1957 | Letter on Coal | On the mines before May 1, 1957 and the new search for ore.',
      riceRead,
    ]);
  });
});

describe('the page around the records', () => {
  const before = [
    'Skip to main content',
    'Menu\nSearch\nFilter by date',
    'Digital Archive',
    '1950s',
    '1 - 2 of 181',
  ];
  const after = [
    '« Previous',
    '1 2 3 … 19',
    'Next page »',
    '© 1999 An Archive',
    'We use cookies on this site.',
  ];

  it('is not taken for records', () => {
    const whole = page(...before, ...coal, ...rice, ...after);
    expect([read(whole), leftovers(whole)]).toEqual([[coalRead, riceRead], []]);
  });

  it('does not end a list when it stands between records', () => {
    expect(read(page(...coal, 'Read more', ...rice, 'View document'))).toEqual([coalRead, riceRead]);
  });

  it('may repeat the counter below', () => {
    const whole = page('1 - 2 of 2', ...coal, ...rice, '1 - 2 of 2', 'An unknown word');
    expect([read(whole), leftovers(whole)]).toEqual([
      [coalRead, riceRead],
      ['17: “An unknown word” has no date and may belong to the page rather than to its list'],
    ]);
  });

  it('may have its counter only below', () => {
    expect(read(page('Digital Archive', ...coal, ...rice, 'Showing 1–2 of 2 results'))).toEqual([
      coalRead,
      riceRead,
    ]);
  });

  it('may hold two pages in one file', () => {
    expect(read(page('1 - 1 of 2', ...coal, 'Next', '2 - 2 of 2', ...rice))).toEqual([coalRead, riceRead]);
  });

  it('leaves what stands behind the last abstract out, and says so', () => {
    const whole = page(...coal, ...rice, 'Made with public money.', 'Some Institute');
    expect([read(whole), leftovers(whole)]).toEqual([
      [coalRead, riceRead],
      [
        '13: text behind the last abstract, taken for the foot of the page',
        '15: “Some Institute” has no date and may belong to the page rather than to its list',
      ],
    ]);
  });

  it('says which date has no title', () => {
    const whole = page(...coal, 'June 1957', 'Next page');
    expect([read(whole), leftovers(whole)]).toEqual([[coalRead, 'June 1957 | Next page | –'], []]);
    expect(leftovers(page(...coal, 'June 1957'))).toEqual(['7: “June 1957” is a date without a title']);
  });
});

describe("the page's counter", () => {
  const doubtful = page('1 - 3 of 3', ...coal, 'The Main Issues', ...rice);
  it('decides where a text may be a record', () => {
    expect(read(doubtful)).toEqual([coalRead, '– | The Main Issues | –', riceRead]);
    expect(read(doubtful.replace('1 - 3 of 3', '1 - 2 of 2'))).toEqual([coalRead, riceRead]);
  });

  it('makes a first record without date known', () => {
    expect(read(page('1 - 2 of 2', 'The Main Issues', 'Recommendations.', ...coal))).toEqual([
      '– | The Main Issues | Recommendations.',
      coalRead,
    ]);
    expect(read(page('The Main Issues', 'Recommendations.', ...coal))).toEqual([coalRead]);
  });

  it('makes a page without any date known', () => {
    expect(read(page('1 - 2 of 2', 'One', 'It is new.', 'Two', 'It is old.'))).toEqual([
      '– | One | It is new.',
      '– | Two | It is old.',
    ]);
  });
});

describe('a page without records', () => {
  it.each([
    ['prose', 'This is a letter to my aunt.\n\nIt has two paragraphs.\n'],
    ['navigation only', page('Skip to content', 'Search', 'Filter', 'Next page')],
    ['a counter only', page('1 - 10 of 12', 'Next page')],
    ['one word', 'word'],
    ['punctuation', '…\n\n—\n'],
    ['a date only', 'January 7, 1969'],
  ])('gives none: %s', (_, text) => expect(read(text)).toEqual([]));
});

describe('any page', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z’“”"'()0-9-]{1,9}){1,6}$/);
  const record = fc.record({
    label: fc.constantFrom(
      'May 3, 1957',
      '7 January 1969',
      'September 1956',
      'c. 1956',
      'Spring 1956',
      'n.d.',
    ),
    title: words,
    abstract: fc.option(words.map((text) => `${text}.`)),
  });
  const style = fc.record({
    end: fc.constantFrom('\n', '\r\n', '\r'),
    gap: fc.integer({ min: 1, max: 3 }),
    indent: fc.constantFrom('', ' ', '\u00a0', '\t '),
    mark: fc.constantFrom('', '\uFEFF'),
    before: fc.subarray(['Skip to content', 'Menu', 'Search', 'Filter by topic', 'Results', '1 - 10 of 12']),
    after: fc.subarray(['Next page', '1 2 3', 'Back to top', 'Privacy policy', 'Accept all cookies']),
  });

  it('gives back the records that were put into it, however it is laid out', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), style, (records, layout) => {
        const pieces = [
          ...layout.before,
          ...records.flatMap(({ label, title, abstract }) => [label, title, ...(abstract ? [abstract] : [])]),
          ...layout.after,
        ];
        const text =
          layout.mark +
          pieces.map((piece) => layout.indent + piece).join(layout.end.repeat(layout.gap + 1)) +
          layout.end;
        const found = parsePage(text).entries.map(({ label, title, abstract }) => ({
          label,
          title,
          abstract,
        }));
        expect(found).toEqual(records);
      }),
      { numRuns: 300 },
    );
  });

  it('is read without a fault and in short time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        parsePage(text);
      }),
    );
    const long = page(...Array.from({ length: 20_000 }, (_, n) => `Piece ${n} of many (${'('.repeat(50)}`));
    const start = process.threadCpuUsage();
    parsePage(long);
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});
