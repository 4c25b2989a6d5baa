/**
 * How often a test with generated input is repeated. `npm test` is content with a few hundred files a parser;
 * `npm run fuzz` (CARREL_FUZZ, a factor) takes as many times more.
 */
const factor = Number(process.env.CARREL_FUZZ ?? 1);

export const fuzzRuns = (usual: number): number => Math.ceil(usual * factor);

/** The time that such a test may take, in milliseconds. */
export const fuzzTimeout = (usualMs: number): number => usualMs * Math.max(1, factor);

/** What breaks XML, or changes what it says, where it is put in. */
export const xmlScraps: readonly string[] = [
  ...['<', '>', '</', '/>', '"', '&', '&x;', '<!--', '-->', ']]>', '<?', '<!DOCTYPE a [', '\0', '\uD800'],
];
