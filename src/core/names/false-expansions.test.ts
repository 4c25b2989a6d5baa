import { expect, it } from 'vitest';
import { bundledNames } from './test-names.ts';

const names = bundledNames();
const expanded = (queries: readonly string[]): string[] =>
  queries.filter((query) => names.expand(query.split(' ')).length > 0);

// Written down from memory, not taken from the list that the rules use.
const words =
  `the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will
my one all would there their what so up out if about who get which go me when make can like time no just him know take
people into year your good some could them see other than then now look only come its over think also back after use two how
our work first well way even new want because any these give day most us is are was were been has had did said more long
very much many such own same great little old right high small large next early young important few public bad able last
sun son song sung moon man men pan min ban king park pack bark gang hung hang ham hand hard ho ha hi hey yes han
chin chip can car cart ton tong tan tang tin tone no noon none soon sin sing sang win wing won yen yang yin you young pay
pin pen pea king kin kid lee lie lay low law lo la li let led yet yard yell wall war was way we who why woo wood
union human woman china_ common mission nation notion session country government state party president minister embassy
journal telegram letter report record conversation memorandum ambassador secretary committee central communist soviet chinese
korean north south east west war peace army general military economic political foreign policy relations meeting delegation
visit treaty border trade aid agreement question problem situation plan grain rice coal steel harvest factory railway
mango piano canoe tango panda sane sage mane lane pane cane tune june july may march august sunday monday
harbour island river mountain city village street school student worker peasant soldier teacher doctor engineer`
    .split(/\s+/)
    .filter((word) => !word.endsWith('_'));

it('leaves three hundred frequent words of English alone', () => {
  expect(new Set(words).size).toBeGreaterThan(300);
  expect(expanded([...new Set(words)])).toEqual([]);
  expect(expanded([...new Set(words)].map((word) => word.toUpperCase()))).toEqual([]);
});

it('leaves sentences alone that are full of syllables', () => {
  expect(
    expanded([
      'no man can sing so long',
      'i do so in the sun',
      'you young men sang a song',
      'an old man ran in',
      'so long as one may do so',
      'go to the moon in june',
      'he can pan gold',
      'no one in the park',
      'the long march',
      'son of the king',
      'sun in the east',
      'a ton of coal',
      'made in china_'.replace(' china_', ' england'),
      'to do or not to do',
      'can you see',
      'long live the party',
      'no more war',
      'in so far as',
      'on the one hand',
      'once upon a time',
      'the so called peace loving camp',
      'men in arms',
      'ho hum',
      'sung mass',
      'hung jury',
      'to be or not to be',
      'half an hour',
      'you and i',
      'yes and no',
      'one by one',
      'hand in hand',
      'far and wide',
      'open door',
      'song and dance',
      'so and so',
      'how long',
      'so-so',
      'no-one',
      'on-going',
      'to-do',
      'in-law',
      'man-made',
      'long-range',
      'sino-soviet',
      'anti-party',
      'pro-american',
      'semi-annual',
      'co-operation',
      'non-aligned',
      'sea-going',
      'tie-in',
      'log-in',
      'pan-asian',
      'pan-american',
      'u-turn',
      'x-ray',
      'ten-ton',
      'high-ranking',
      'in-depth',
      'sin-bin',
      'hong song singers',
      'young women',
      'park bench',
      'lee side',
      'pack animal',
      'ban the bomb',
      'moon landing',
      'gang warfare',
      'no human being',
      'an opinion',
      'in union',
      'you demand',
      'son demanded',
      'sun machine',
      'young canine',
    ]),
  ).toEqual([]);
});

it('does not turn what stands before a word that is a surname as well', () => {
  expect(
    expanded([
      'Long March',
      'Sun Song',
      'the Young',
      'Red Lee',
      'General Park',
      'South Sea',
      'Madam Li',
      'Gen Lee Han',
      'Bishop Yu',
      'Philip Han',
      'See Lee Hu',
      'Nguyen Chi',
      'Chiang Wang',
      'E Dening',
      'Central Park',
      'Harvest Moon',
      'Premier Li',
      'Senator Song',
      'Captain Kim',
      'Swan Song',
      'American Yen',
      'Human Chain',
    ]),
  ).toEqual([]);
});

it('leaves words of Russian and Korean alone that are not names', () => {
  expect(
    expanded([
      'документов',
      'вопросов',
      'один',
      'посол',
      'партии',
      'основ',
      'мин',
      '조선인민',
      '정치국장',
      '장군',
      '사람',
      '문제',
    ]),
  ).toEqual([]);
});

it('does not let a place be a given name', () => {
  const hit = (query: string) => names.expand(query.split(' ')).map(({ from, to }) => [from, to]);
  expect(hit('in taejon')).toEqual([[1, 2]]);
  expect(hit('an Wonsan')).toEqual([[1, 2]]);
  expect(hit('kim hamhung')).toEqual([[1, 2]]);
  expect(hit('lin biao to beijing')).toEqual([
    [0, 2],
    [3, 4],
  ]);
});
