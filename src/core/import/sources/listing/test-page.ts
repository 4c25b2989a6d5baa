/** A record as a page prints it. For tests only. */
export interface Printed {
  readonly date: string | null;
  readonly title: string;
  readonly abstract: string | null;
  readonly href?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A row as Drupal's views print it; a field that is empty is there all the same, or is left out. */
export function viewsRow(
  { date, title, abstract, href = '/document/1' }: Printed,
  emptyFields = true,
): string {
  const field = (name: string, inside: string | null, tag = 'div') =>
    inside === null && !emptyFields
      ? ''
      : `<div class="views-field views-field-${name}"><${tag} class="field-content">${inside ?? ''}</${tag}></div>`;
  return `<div class="views-row">
    ${field('field-date', date === null ? null : escaped(date), 'span')}
    ${field('title', `<a href="${href}" hreflang="en">${escaped(title)}</a>`, 'h3')}
    ${field('body', abstract === null ? null : `<p>${escaped(abstract)}</p>`)}
  </div>`;
}

/** A page of a Drupal listing around these rows: menus, facets, pager, scripts and footer. */
export const drupalPage = (
  rows: string,
  counter: string,
  head = '<meta charset="utf-8">',
): string => `<!DOCTYPE html>
<!-- saved from url=(0041)https://archive.invalid/search?page=0&sort=date -->
<html lang="en"><head>${head}<title>Search | An Archive</title>
<script>var settings = {"date": "May 1, 1950", "title": "<p>No Record</p>"};</script>
<style>.views-row::before { content: "June 1, 1950"; }</style></head>
<body><noscript><p>Switch JavaScript on.</p></noscript>
<a href="#main" class="visually-hidden focusable">Skip to content</a>
<header><div class="site-name">An Archive</div><nav><ul><li><a href="/">Home</a><li><a href="/about">About</a></ul></nav></header>
<div class="layout"><aside><h2>Filter by date</h2><ul class="facet">
<li><a href="?d=1950s">1950s</a> (12)<li><a href="?d=1960s">1960s</a> (3)</ul></aside>
<main id="main"><h1>Documents on Mines</h1>
<form><label for="q">Words</label><input id="q" value="coal"><button>Search</button></form>
<div class="view"><div class="view-header">${counter}</div>
<div class="view-content">${rows}</div>
<nav class="pager" aria-label="Pages"><ul><li>1<li><a href="?page=1">2</a><li><a href="?page=1">Next page</a></ul></nav>
</div></main></div>
<footer><p>Made with public money on January 1, 2020.</p><p>© An Institute</p></footer>
<script src="x.js"></script></body></html>`;

/** The same page as a browser saves it as text. */
export const textPage = (records: readonly Printed[], counter: string): string =>
  [
    'Skip to content',
    'An Archive',
    counter,
    ...records.flatMap(({ date, title, abstract }) => [
      date ?? '',
      title,
      ...(abstract === null ? [] : [abstract]),
    ]),
    '1\n2\nNext page',
  ].join('\n\n');
