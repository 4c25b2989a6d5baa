import { expect, it } from 'vitest';
import { fold } from '#core/search/fold.ts';
import { foldForFind } from '../../src/renderer/features/reader/find/fold-find.ts';

/** Words as they are printed, of every kind that the rules of the search name. */
const words = [
  'HŬNGNAM Pyŏngyang Ch’oe Ts‘ai Rhee',
  'Ещё Пузанов Ри Сан Чо подъём',
  'Straße Łódź Þórr Ægir naïve ﬁrst Çankaya İstanbul',
  'μῆνιν Ἀχιλῆος λόγος',
  'שָׁלוֹם مُحَمَّد',
  'ｆｕｌｌ ｗｉｄｔｈ ①',
  '김일성 각 조선',
  'がぎぐ カタカナ',
];

it.each(words)('finding in a text folds letters as the search does: %s', (line) => {
  const plain = (text: string) => text.replaceAll(/[\s\u2010]/g, '');
  expect(plain(foldForFind(line).text)).toBe(plain(fold(line)));
});
