import fc from 'fast-check';

/**
 * How often a test with generated input is repeated, and how large what is hostile by its size. `npm test` is content with
 * a fraction of both; `npm run fuzz` (CARREL_FUZZ, a factor) takes the size whole, and as many times more cases.
 */
const factor = Number(process.env.CARREL_FUZZ ?? 0.4);

export const fuzzRuns = (usual: number): number => Math.ceil(usual * factor);

/** Whether a table or a collection is gone through whole; `npm test` is content with a sample. */
export const isWhole = factor >= 1;

/** How deep or long something hostile is: a quarter in `npm test`, still far beyond what any stack holds. */
export const hostileSize = (whole: number): number => (isWhole ? whole : Math.ceil(whole / 4));

/** The time that such a test may take, in milliseconds. */
export const fuzzTimeout = (usualMs: number): number => usualMs * Math.max(1, factor);

/** A text with scraps, or anything, put in, taken out or doubled anywhere. */
export function mutated(seed: string, scraps: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...scraps) },
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const edit = fc.record({
    at: fc.nat(seed.length),
    remove: fc.nat(60),
    put: fc.array(piece, { maxLength: 4 }),
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 5 })
    .map((edits) =>
      edits.reduce(
        (text, { at, remove, put }) => text.slice(0, at) + put.join('') + text.slice(at + remove),
        seed,
      ),
    );
}

/** What breaks XML, or changes what it says, where it is put in. */
export const xmlScraps: readonly string[] = [
  ...['<', '>', '</', '/>', '"', '&', '&x;', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>'],
  ...['<!DOCTYPE a [', '\0', '\uFFFF', '\uD800', 'é', '金'],
];
