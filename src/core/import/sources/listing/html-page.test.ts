import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, hostileSize } from '../../test-fuzz.ts';
import { parseHtmlPage } from './html-page.ts';
import { isListing } from './is-listing.ts';
import { parsePage } from './parse-page.ts';
import { drupalPage, type Printed, textPage, viewsRow } from './test-page.ts';

const coal: Printed = {
  date: 'May 3, 1957',
  title: 'Letter on Coal',
  abstract: 'On the mines.',
  href: 'https://archive.invalid/document/280697',
};
const issues: Printed = { date: null, title: 'The Main Issues', abstract: null, href: '/document/280698' };
const rice: Printed = {
  date: 'June 4, 1957',
  title: '"Rice", \'Party\' & the <People>',
  abstract: 'On the harvest.',
};
const all = [coal, issues, rice];
const rowsOf = (records: readonly Printed[]) => records.map((each) => viewsRow(each)).join('\n');

/** The records of a page as `label | title | abstract`, with `–` for what is not there. */
const shown = (entries: readonly { label: string | null; title: string; abstract: string | null }[]) =>
  entries.map(({ label, title, abstract }) => [label ?? '–', title, abstract ?? '–'].join(' | '));
const read = (html: string) => shown(parseHtmlPage(html, 'page.html').entries);
const wanted = [
  'May 3, 1957 | Letter on Coal | On the mines.',
  '– | The Main Issues | –',
  'June 4, 1957 | "Rice", \'Party\' & the <People> | On the harvest.',
];

describe('a listing page saved as HTML', () => {
  it('gives the records of the same page saved as text, and nothing of the page around them', () => {
    const page = parseHtmlPage(drupalPage(rowsOf(all), '1 - 3 of 181'), 'page.html');
    expect(shown(page.entries)).toEqual(wanted);
    expect(shown(parsePage(textPage(all, '1 - 3 of 181')).entries)).toEqual(wanted);
    expect([page.counters.map(({ text }) => text), page.leftovers]).toEqual([['1 - 3 of 181'], []]);
  });

  it('knows a record without date by its row, whatever the counter says', () => {
    const html = drupalPage(all.map((each) => viewsRow(each, false)).join(''), '');
    expect(read(html)).toEqual(wanted);
  });

  it('keeps where a title leads, and on which line it stands', () => {
    const html = drupalPage(rowsOf(all), '1 - 3 of 3');
    const { entries, address } = parseHtmlPage(html, 'page.html');
    expect(entries.map(({ links }) => links)).toEqual([
      ['https://archive.invalid/document/280697'],
      ['/document/280698'],
      ['/document/1'],
    ]);
    expect(address).toBe('https://archive.invalid/search?page=0&sort=date');
    const lineOf = (words: string) => html.split('\n').findIndex((line) => line.includes(words)) + 1;
    expect(entries.map(({ line }) => line)).toEqual(['May 3', 'The Main Issues', 'June 4'].map(lineOf));
  });

  it('keeps a second paragraph, a title that is a word of navigation, and “Read more” as a link', () => {
    const row = `<article><time>May 3, 1957</time><h2><a href="/node/1">Search</a></h2><p>One.</p><p>Two.</p>
      <a href="/document/1">Read more</a></article>`;
    const page = parseHtmlPage(
      `<!doctype html><main>${row}${row.replaceAll('1957', '1958')}</main>`,
      'a.html',
    );
    expect(page.entries.map(({ line: _, ...entry }) => entry)).toEqual([
      { label: 'May 3, 1957', title: 'Search', abstract: 'One.\n\nTwo.', links: ['/node/1', '/document/1'] },
      { label: 'May 3, 1958', title: 'Search', abstract: 'One.\n\nTwo.', links: ['/node/1', '/document/1'] },
    ]);
  });
});

describe('its rows may be', () => {
  const cells = (each: Printed) => [each.date ?? '', each.title.replaceAll('<', '&lt;'), each.abstract ?? ''];
  it.each<[string, (record: Printed) => string, (rows: string) => string]>([
    [
      'rows of a table',
      (each) =>
        `<tr>${cells(each)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
      (rows) => `<form><table><tr><th>Date<th>Title<th>Summary</tr>${rows}</table></form>`,
    ],
    [
      'items of a list, never closed',
      (each) =>
        `<li>${cells(each)
          .map((cell) => `<p>${cell}`)
          .join('')}`,
      (rows) => `<ul>${rows}</ul>`,
    ],
    [
      'tables in a table',
      (each) =>
        `<tr><td><table><tr>${cells(each)
          .map((cell) => `<td>${cell}`)
          .join('')}</table>`,
      (rows) => `<table>${rows}</table>`,
    ],
    [
      'parts side by side, without any element around a record',
      (each) => {
        const [date, title, abstract] = cells(each);
        return `<h4>${date}</h4><h3>${title}</h3>${abstract === '' ? '' : `<p>${abstract}</p>`}`;
      },
      (rows) => `<p>1 - 3 of 3</p>${rows}`,
    ],
  ])('%s', (_, row, list) => {
    expect(read(`<!doctype html><body>${list(all.map(row).join('\n'))}`)).toEqual(wanted);
  });

  it('lines of a paragraph', () => {
    const rows = [coal, rice]
      .map((each) => `<p>${each.date}<br>\n${each.title.replaceAll('<', '&lt;')}<br>${each.abstract}</p>`)
      .join('');
    expect(read(`<!doctype html><body>${rows}`)).toEqual([wanted[0], wanted[2]]);
  });

  it('records whose title stands before the date', () => {
    const rows = [coal, rice].map(
      (each) =>
        `<li><h3>${each.title.replaceAll('<', '&lt;')}</h3><p>${each.date}</p><p>${each.abstract}</p></li>`,
    );
    expect(read(`<!doctype html><ol>${rows.join('')}</ol>`)).toEqual([wanted[0], wanted[2]]);
  });
});

it('leaves out what a page does not show', () => {
  const html = `<!doctype html><ul>
    <li><p>May 3, 1957<p>Letter<script>"May 4, 1957"</script> on <b>Co</b>al<style>p{}</style><p>On the&nbsp;mines&period;
    <p hidden>Hidden.<p style="color: red; display:none">Hidden.<template><p>Hidden.</template>
    <li><p>June 4, 1957<p>Rice &amp;amp; Tin &#x2013; 100&thinsp;%<!-- Hidden. --><p>On the harvest.</ul>`;
  expect(read(html)).toEqual([
    'May 3, 1957 | Letter on Coal | On the\u00a0mines.',
    'June 4, 1957 | Rice &amp; Tin – 100\u2009% | On the harvest.',
  ]);
});

describe('a listing is told from', () => {
  const listing = (html: string) => isListing(parseHtmlPage(html, 'x.html'));
  const prose = '<p>The mines of the north were closed in winter, and the letters tell why.</p>'.repeat(20);

  it('other pages', () => {
    expect(listing(drupalPage(rowsOf(all), '1 - 3 of 3'))).toBe(true);
    expect(listing(drupalPage(rowsOf(all), ''))).toBe(true);
    expect(listing(drupalPage(rowsOf([coal]), '1 - 1 of 1'))).toBe(true);
  });

  it.each([
    ['an article', `<article><h1>Coal</h1><p>May 3, 1957</p>${prose}</article>`],
    ['an article with a list of documents', `<article><h1>Coal</h1>${prose}</article>${rowsOf(all)}`],
    ['a diary', `<h2>May 3, 1957</h2>${prose}<h2>May 4, 1957</h2>${prose}`],
    ['a page with one date', '<h1>Coal</h1><p>May 3, 1957</p><p>A Letter</p>'],
    ['menus', '<nav><ul><li>Home<li>1950s<li>May 3, 1957</ul></nav>'],
    ['nothing', ''],
  ])('%s', (_, body) => expect(listing(`<!doctype html><body>${body}`)).toBe(false));
});

describe('a hostile page', () => {
  const within = (ms: number, html: string) => {
    const start = process.threadCpuUsage();
    const { entries } = parseHtmlPage(html, 'x.html');
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(ms);
    return entries.length;
  };

  it('may be very deep', () => {
    expect(within(10_000, `${'<div>'.repeat(hostileSize(200_000))}${rowsOf(all)}`)).toBe(3);
    expect(within(10_000, '<span>x<p>'.repeat(hostileSize(50_000)))).toBe(0);
    expect(
      within(10_000, '<a href=x><table><tr><td>May 3, 1957'.repeat(hostileSize(20_000))),
    ).toBeGreaterThanOrEqual(0);
  });

  it('may be very long', () => {
    const many = Array.from({ length: hostileSize(5000) }, (_, n) => ({
      ...coal,
      title: `Letter ${n} on Coal`,
    }));
    expect(within(10_000, drupalPage(rowsOf(many), ''))).toBe(hostileSize(5000));
    expect(within(10_000, `<p>${'&nbsp;'.repeat(hostileSize(500_000))}x`)).toBe(0);
  });

  it('is read without a fault, whatever it holds', () => {
    const tags = 'div p li ul table tr td h3 span a time b br nav header form template script'.split(' ');
    const piece = fc.oneof(
      fc.constantFrom(
        ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} href="/1" class="views-row">`]),
      ),
      fc.constantFrom('May 3, 1957', 'Letter', 'It is so.', '1 - 2 of 3', '<!--', '-->', '&', '\0', ' '),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        isListing(parseHtmlPage(pieces.join(''), 'x.html'));
      }),
      { numRuns: fuzzRuns(500) },
    );
  });
});
