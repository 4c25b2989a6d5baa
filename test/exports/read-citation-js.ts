import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Item, Reading } from './gaps.ts';

const dropped = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { drops: 'citation-js reads no such field' }]));
const same = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, [name]]));

export const citationJsReadings: Readonly<
  Record<'biblatex' | 'bibtex' | 'ris', readonly [type: string, Reading]>
> = {
  biblatex: [
    '@biblatex/text',
    {
      ...same('author', 'title', 'translator', 'volume', 'version', 'publisher', 'abstract', 'note'),
      type: ['genre'],
      origtitle: ['original-title'],
      booktitle: ['container-title'],
      booksubtitle: ['container-title'],
      date: ['issued', 'note'],
      organization: ['publisher'],
      annotation: ['annote'],
      url: ['URL'],
      keywords: ['keyword'],
      ...dropped('addendum', 'langid'),
    },
  ],
  bibtex: [
    '@bibtex/text',
    {
      ...same('author', 'title', 'volume', 'publisher', 'note', 'annote'),
      type: ['genre'],
      booktitle: ['container-title'],
      year: ['issued', 'note'],
      howpublished: ['publisher'],
      url: ['URL'],
      ...dropped('abstract', 'keywords', 'language', 'copyright'),
    },
  ],
  ris: [
    '@ris/file',
    {
      AU: ['author'],
      TI: ['title'],
      M3: { in: ['genre'], loses: () => true, why: 'of a part of a book it reads none' },
      A2: { in: ['recipient'], loses: () => true, why: 'of letters alone; of manuscripts it reads none' },
      A4: { in: ['translator'], loses: () => true, why: 'of parts of books alone' },
      N1: ['note'],
      T2: ['container-title'],
      VL: ['volume'],
      ET: ['edition'],
      PB: ['publisher'],
      DA: { in: ['issued'], loses: () => true, why: 'none in words; of parts of books the year, from PY' },
      AN: { drops: 'citation-js reads no such field' },
      DB: ['source'],
      DP: { in: ['source'], loses: () => true, why: 'DB is the source already' },
      CN: ['call-number'],
      UR: ['URL'],
      AB: ['abstract'],
      KW: {
        in: ['keyword'],
        loses: (value) => value.type === 'list' && value.items.some((item) => /\s-$/.test(item)),
        why: 'a hyphen at the end of a line goes',
      },
      LA: ['language'],
    },
  ],
};

/** What citation-js reads of a file; `type` is its own name for a format. */
export const throughCitationJs = (type: string, text: string): readonly Item[] =>
  plugins.input.chain(text, { forceType: type, generateGraph: false });
