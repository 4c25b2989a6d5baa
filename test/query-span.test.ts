import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#core/search/parse-query.ts';
import type { QueryNode } from '#core/search/query/query.ts';
import { shownTree } from '#core/search/query/test-queries.ts';
import { isPlain, partsOf } from '#renderer/features/timeline/query-parts.ts';
import { type Span, spanOf, withSpan, withUndatedShown } from '#renderer/features/timeline/query-span.ts';

/** The window rewrites a query that core reads: the two must mean the same by it. */
const span: Span = { from: '1956-08', to: '1957-02' };
const days = '1956-08-01..1957-02-28';

const nodesOf = (query: string): readonly string[] => {
  const { root } = parseQuery(query, { prefixLast: true });
  return (root === null ? [] : root.type === 'and' ? root.nodes : [root]).map((node: QueryNode) =>
    shownTree(node),
  );
};

/**
 * In a group a last word that is hard to tell may lose that it is a beginning, and be the same as its neighbour then: it
 * finds less, never other things.
 */
const compared = (text: string, nodes: readonly string[]) =>
  isPlain(partsOf(text)) ? nodes.toSorted() : [...new Set(nodes.map(saidOnce))].toSorted();

const saidOnce = (node: string): string => {
  const shorter = node.replaceAll('*', '').replace(/(?:or|and|near\d+)\((\S+)(?: \1)+\)/g, '$1');
  return shorter === node ? node : saidOnce(shorter);
};

const words = fc.constantFrom(
  ...['rice', 'coal', 'ambass', '-army', '"red army"', 'title:rice', '김일', '=Pak', 'har*'],
  ...['OR', 'AND', 'NOT', 'NEAR', 'NEAR/5', '(', ')', '(coal OR rice)', 'title:(a b)', 'genre:letter'],
  ...['before:1960', 'undated:', 'date:', '*', '-', 'telegram(s)', 'NEAR(rice coal, 5)'],
);
const query = fc
  .tuple(fc.array(words, { maxLength: 7 }), fc.constantFrom('', ' '))
  .map(([parts, end]) => parts.join(' ') + end);

describe('a span that is written into a query', () => {
  it('leaves all else as it was', () => {
    fc.assert(
      fc.property(query, (text) => {
        const before = nodesOf(text);
        const after = nodesOf(withSpan(text, span));
        expect(
          compared(
            text,
            after.filter((node) => node !== days),
          ),
        ).toEqual(compared(text, before));
        expect(after).toContain(days);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read again, replaced, and taken away', () => {
    fc.assert(
      fc.property(query, (text) => {
        const narrowed = withSpan(text, { from: '1950', to: '1951' });
        expect(spanOf(narrowed)).toEqual({ from: '1950', to: '1951' });
        expect(spanOf(withSpan(narrowed, span))).toEqual(span);
        expect(compared(text, nodesOf(withSpan(narrowed, span)))).toEqual(
          compared(text, nodesOf(withSpan(text, span))),
        );
        expect(compared(text, nodesOf(withSpan(narrowed, null)))).toEqual(compared(text, nodesOf(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 'date:1956-08..1957-02'],
    ['rice amb', 'date:1956-08..1957-02 rice amb'],
    ['coal date:1955', 'date:1956-08..1957-02 coal '],
    ['date:"May 1956" coal', 'date:1956-08..1957-02 date:"May 1956" coal'],
    ['(date:1955 OR undated:) coal', '(date:1956-08..1957-02 OR undated:) coal'],
    ['coal OR ric', 'date:1956-08..1957-02 (coal OR ric*)'],
    ['coal NOT date:1955', 'date:1956-08..1957-02 coal NOT date:1955'],
    ['“rice coal', 'date:1956-08..1957-02 “rice coal'],
  ])('makes of %j %j', (text, narrowed) => expect(withSpan(text, span)).toBe(narrowed));

  it.each([
    ['date:1956 coal', 'coal'],
    ['date:1956 (coal OR ric*)', 'coal OR ric* '],
    ['date:1956', ''],
    ['coal before:1956', 'coal before:1956'],
    ['date:1956 ( NEAR telegram(s)', '( NEAR telegram(s)'],
  ])('takes it from %j and leaves %j', (text, left) => expect(withSpan(text, null)).toBe(left));

  it.each([
    ['coal before:1956', 'coal (before:1956 OR undated:) '],
    ['after:1955 before:1957', '(after:1955 OR undated:) (before:1957 OR undated:)'],
    ['coal OR date:1956', null],
    ['(coal date:1956)', null],
  ])('shows the undated of %j by %j', (text, shown) => expect(withUndatedShown(text, true)).toBe(shown));

  it('lets the undated in, and out again', () => {
    fc.assert(
      fc.property(query, (text) => {
        const narrowed = withSpan(text, span);
        const shown = withUndatedShown(narrowed, true) ?? '';
        expect(nodesOf(shown)).toContain(`or(${days} undated)`);
        expect(spanOf(shown)).toEqual(span);
        expect(nodesOf(withUndatedShown(shown, false) ?? '').filter((node) => node === days)).toEqual([days]);
      }),
    );
  });
});
