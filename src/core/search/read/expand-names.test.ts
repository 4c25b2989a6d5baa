import { describe, expect, it } from 'vitest';
import { parseQuery } from '../parse-query.ts';
import { clausesOf } from '../query/tree.ts';
import { expandNames } from './expand-names.ts';
import { createSwitches } from './expanded.ts';
import { namesOfTable } from './query-reader.ts';

const askedFor = (query: string, off: readonly string[] = []): string[] => {
  const { root } = expandNames(parseQuery(query).root, namesOfTable(), createSwitches(off));
  return clausesOf(root).flatMap(({ spellings }) => spellings.map(({ words }) => words.join(' ')));
};

describe('a name with ’s behind it', () => {
  it.each(['周恩来’s proposal', '周恩来', '김일성’s', 'Kim Il Sung’s'])(
    'has the switch of the name: %s',
    (query) => {
      const { expansions } = expandNames(parseQuery(query).root, namesOfTable(), createSwitches([]));
      expect(['name:周恩来', 'name:김일성', 'name:kim il sung']).toContain(expansions[0]?.id);
    },
  );
});

describe('names in a phrase', () => {
  it('are replaced where they stand, each and together', () => {
    const asked = askedFor('"Mao Zedong and Zhou Enlai met"');
    expect(asked).toContain('mao tse tung and zhou enlai met');
    expect(asked).toContain('mao zedong and chou en lai met');
    expect(asked).toContain('mao tse tung and chou en lai met');
    expect(asked).toContain('毛泽 泽东 东 and 周恩 恩来 来 met');
    expect(asked[0]).toBe('mao zedong and zhou enlai met');
  });

  it('are of one system, in one phrase', () => {
    const mixed = askedFor('"Mao Zedong and Zhou Enlai met"').filter(
      (text) => /tse tung/.test(text) && /[\p{Script=Cyrillic}\p{Script=Han}]/u.test(text),
    );
    expect(mixed).toEqual([]);
  });

  it('are not replaced together where one is switched off', () => {
    const asked = askedFor('"Mao Zedong and Zhou Enlai met"', ['name:mao zedong']);
    expect(asked).toContain('mao zedong and chou en lai met');
    expect(asked.filter((text) => text.includes('tse tung'))).toEqual([]);
  });
});
