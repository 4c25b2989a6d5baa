/**
 * The table of DESIGN, "Layout": what a folder of `src/` may import. `layers` names other layers, with
 * the modules of them when not all are open; `packages` names npm packages, where `node:` is any of
 * Node's own modules and `@scope/*` any package of a scope.
 */
export interface Layer {
  readonly layers: Readonly<Record<string, Permit>>;
  readonly packages: readonly string[];
  /** Endings of files that are no program but may be imported. */
  readonly assets?: readonly string[];
}

/**
 * `types`: whatever is gone after type stripping. A list: these modules, by file name without ending; with `values`, what
 * runs comes from these only, and types from all.
 */
export type Permit = 'all' | 'types' | readonly string[] | { readonly values: readonly string[] };

/** What of the contract is plain knowledge rather than conversation. */
const plain = [
  'entities',
  'document',
  'errors',
  'search',
  'catalogue',
  'facet-kinds',
  'names',
  'name-kinds',
  'anchors',
  'citations',
  'citing-terms',
  'lists',
  'bookmarks',
  'reading-states',
  'marks',
  'mark-colours',
  'trail',
  'notes',
  'hand-over',
  'carrel-link',
  'compare',
] as const;

export const layers: Readonly<Record<string, Layer>> = {
  words: { layers: {}, packages: ['intl-messageformat'] },
  contract: { layers: { words: ['languages'] }, packages: ['zod'] },
  core: {
    layers: { contract: plain, words: 'all' },
    packages: [
      'node:',
      '@retorquere/bibtex-parser',
      'better-sqlite3',
      'better-sqlite3-multiple-ciphers',
      'citeproc',
      'csv-parse',
      'csv-stringify',
      'diff',
      'docx',
      'edtf',
      'fflate',
      'fractional-indexing',
      'iconv-lite',
      'jschardet',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'minisearch',
      'opencc-js',
      'parse5',
      'pdfjs-dist',
      'porter2',
      'saxes',
      'yaml',
      'zod',
    ],
  },
  host: { layers: { contract: 'all', core: 'all', words: 'all' }, packages: ['node:'] },
  main: { layers: { contract: 'all', host: 'all', words: 'all' }, packages: ['node:', 'electron'] },
  preload: { layers: { contract: 'types' }, packages: ['electron'] },
  chromium: {
    layers: { contract: 'all', host: 'all', words: 'all' },
    packages: ['node:', 'playwright-core'],
  },
  cli: { layers: { contract: plain, core: 'all' }, packages: ['node:', 'commander'] },
  renderer: {
    // Schemas stay out of the window: they make programs of strings, which its policy on scripts does not let run.
    layers: {
      words: 'all',
      contract: {
        values: [
          'can-be-mended',
          'carrel-link',
          'citing-terms',
          'client',
          'errors',
          'facet-kinds',
          'genres',
          'mark-colours',
          'media-part',
          'name-kinds',
          'reading-states',
        ],
      },
    },
    packages: [
      'react',
      'react-dom',
      'pdfjs-dist',
      'lucide-react',
      'diff',
      'mdast',
      'mdast-util-from-markdown',
      '@tanstack/*',
      '@codemirror/*',
      '@lezer/*',
      '@fontsource/*',
      '@fontsource-variable/*',
    ],
    assets: ['.css', '.svg'],
  },
};

/**
 * What a test beside its file may import on top: the test tools, and the file system and SQLite to
 * look at what was written. No further layer: what crosses folders stands in `test/`.
 */
export const testPackages: readonly string[] = [
  'vitest',
  'fast-check',
  'node:',
  'better-sqlite3',
  'better-sqlite3-multiple-ciphers',
];
