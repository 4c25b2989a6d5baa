import { describe, expect, it } from 'vitest';
import { nameKey } from './query-word.ts';
import { bundledNames } from './test-names.ts';

const names = bundledNames();
/** What is looked for besides what was typed, of all names of a query. */
const variantsOf = (query: string): Set<string> =>
  new Set(
    names.expand(query.split(' ')).flatMap(({ variants }) => variants.map(({ text }) => nameKey(text))),
  );

/** Spellings of which each must lead to all the others. */
const missingOf = (...circle: readonly string[]): string[] =>
  circle.flatMap((query) => {
    const found = variantsOf(query).add(nameKey(query));
    return circle.filter((other) => !found.has(nameKey(other))).map((other) => `${query} → ${other}`);
  });

describe('names of South-East Asia and the Near East', () => {
  it.each([
    ['Suharto', 'Soeharto', 'Сухарто'],
    ['Jakarta', 'Djakarta', 'Джакарта'],
    ['Souvanna Phouma', 'Suvanna Phuma', 'Суванна Фума'],
    ['Anwar al-Sadat', 'Anwar el-Sadat', 'Анвар Садат'],
    ['Muammar Qaddafi', 'Muammar al-Qadhafi', 'Муаммар Каддафи'],
    ['Tehran', 'Teheran', 'Тегеран'],
    ['Abdul Karim Qasim', 'Abd al-Karim Qasim', 'Abdel Karim Qasim'],
    ['Hussein bin Talal', 'Hussein ibn Talal', 'Husayn ibn Talal'],
  ])('%s is found by its other spellings', (...circle) => {
    expect(missingOf(...circle)).toEqual([]);
  });
});

describe('places of China and Korea', () => {
  it.each([
    ['Guangdong', 'Kwangtung', 'Kuang-tung', 'Гуандун', '廣東'],
    ['Xiamen', 'Amoy', 'Hsia-men', '厦门'],
    ['Taipei', 'Taibei', '臺北'],
    ['Pusan', 'Busan', '부산'],
    ['Cholla', 'Jeolla'],
    ['P’ohang', 'Pohang', '포항', 'Пхохан'],
  ])('%s is found by its other spellings', (...circle) => {
    expect(missingOf(...circle)).toEqual([]);
  });
});

describe('a Russian surname that is in no table', () => {
  it('is read from Cyrillic, with or without a capital where its ending is sure', () => {
    expect([...variantsOf('Стряпухин')]).toContain('stryapukhin');
    expect([...variantsOf('Домогацких')]).toEqual([]);
    expect([...variantsOf('стряпкин')]).toContain('stryapkin');
    expect([...variantsOf('Шаронов')]).toContain('sharonov');
    expect([...variantsOf('Сёмушкин')]).toEqual(
      expect.arrayContaining(['semushkin', 'syomushkin'].map(nameKey)),
    );
  });

  it('is known by its ending in Latin letters', () => {
    expect(missingOf('Tsypkin', 'Tzypkin', 'Цыпкин')).toEqual([]);
    expect(missingOf('Zinoviev', 'Zinovyev', 'Zinov’ev', 'Зиновьев')).toEqual([]);
    expect([...variantsOf('Melnikov')]).toContain('мельников');
    expect([...variantsOf('Gorbachev')]).toContain('gorbachov');
    expect([...variantsOf('Troekursky')]).toEqual(expect.arrayContaining(['troekurskii', 'троекурский']));
  });

  it('is no word of English or Russian that ends alike', () => {
    const words = 'napkin whisky pumpkin risky margin Berlin_ captain советский один вопросов Второй'.split(
      ' ',
    );
    expect(words.filter((word) => !word.endsWith('_') && variantsOf(word).size > 0)).toEqual([]);
  });
});

describe('an Indonesian name that is in no table', () => {
  it('is written in the old spellings and the new', () => {
    expect(missingOf('Soetomo', 'Sutomo')).toEqual([]);
    expect(missingOf('Tjokroaminoto', 'Cokroaminoto')).toEqual([]);
    expect([...variantsOf('Soedjojono')]).toEqual(expect.arrayContaining(['sudjojono', 'sujoyono']));
  });

  it('is no word of English with its letters', () => {
    const words = 'adjust misjudge adjoining banjo poem shoes Goering Boeing coexist disjointed adjudication';
    expect(words.split(' ').filter((word) => variantsOf(word).size > 0)).toEqual([]);
  });
});

it('keeps surnames apart that only a Russian ear would confuse', () => {
  expect(
    ['Shannon', 'Barr', 'Nutt', 'Saar', 'Shan', 'France', 'shell'].filter(
      (word) => variantsOf(word).size > 0,
    ),
  ).toEqual([]);
  expect([...variantsOf('Vyshinsky')]).not.toContain('wyszynski');
});

it('finds a name behind a title and within a sentence', () => {
  const runs = (query: string) => names.expand(query.split(' ')).map(({ from, to }) => [from, to]);
  expect(
    [
      'Major General Park Chung-hee',
      'President Soeharto',
      'Prime Minister Ri Hu Rak said that',
      'Field Marshal Sarit Thanarat of',
      'Ambassador Tsarapkin',
      'talks of King Hussain with Colonel Qaddafi',
      'the Foreign Minister Soebandrio',
      'Vice Premier Kim Chong-pil',
    ].map(runs),
  ).toEqual([
    [[2, 4]],
    [[1, 2]],
    [[2, 5]],
    [[2, 4]],
    [[1, 2]],
    [
      [2, 4],
      [6, 7],
    ],
    [[3, 4]],
    [[2, 4]],
  ]);
});
