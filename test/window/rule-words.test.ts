import { afterEach, expect, it } from 'vitest';
import { loadNameTable } from '#core/names/load-names.ts';
import { createNames } from '#core/names/names.ts';
import { speakIn } from '#words/load.ts';
import { ruleWords } from '../../src/renderer/features/search/interpretation/rule-words.ts';

afterEach(() => speakIn('en'));

const typed = [
  ...[
    'Han Sang-mi',
    'Ri Ŭn-hyok',
    '한상미',
    'Хан Сан Ми',
    'Wang Daoming',
    'Wang Tao-ming',
    '王道明',
    'Ван Даомин',
  ],
  ...['Sidorenko', 'Сидоренко', 'Soedjono', 'Abdel Rahman', 'Yi Un-hyok', 'Li Unhyok'],
];

it('the window has words for every rule by which forms of names are made', async () => {
  const names = createNames(loadNameTable());
  const rules = typed
    .flatMap((name) => names.expand(name.split(' ')))
    .flatMap(({ variants }) => variants.map(({ source }) => (source.kind === 'rule' ? source.rule : '')));
  const all = [...new Set(rules)].filter((rule) => rule !== '');
  expect(all.length).toBeGreaterThan(15);
  await speakIn('en-XA');
  const withoutFamily = (rule: string) => rule.replace(/(surname family ).*/, '$1Ri');
  expect(all.filter((rule) => /[A-Za-z]{3,}/.test(ruleWords(withoutFamily(rule))))).toEqual([]);
});
