import { createRandom, type Random } from '../../bench/search/random.ts';

/** The longest query that the contract lets through. */
const maxChars = 10_000;

/** What means something to a query language, to FTS5's, to SQL, or once did to somebody's parser. */
const scraps: readonly string[] = [
  ...[
    '"',
    '""',
    '"""',
    '“',
    '”',
    '«',
    '»',
    "'",
    '’',
    '`',
    '(',
    ')',
    '((',
    '))',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
  ],
  ...[
    ' OR ',
    ' AND ',
    ' NOT ',
    ' or ',
    ' | ',
    ' || ',
    ' && ',
    ' -',
    '--',
    '- ',
    '+',
    '!',
    '~',
    '^',
    '^2',
    '=',
    '==',
  ],
  ...[
    'NEAR',
    'NEAR(',
    'NEAR/0',
    'NEAR/99999999999',
    'NEAR(a b, -1)',
    '*',
    '**',
    'a*',
    '*a',
    '?',
    '.*',
    '(a|b)*',
  ],
  ...[
    'title:',
    'text:',
    'abstract:',
    'from:',
    'to:',
    'name:',
    'place:',
    'subject:',
    'archive:',
    'id:',
    'note:',
  ],
  ...[
    'collection:',
    'genre:',
    'language:',
    'date:',
    'before:',
    'after:',
    'undated:',
    'joined:',
    'rowid:',
    'rank:',
  ],
  ...[
    'title:(',
    'title:"',
    'title:title:',
    '-title:',
    '{title text} :',
    'search:',
    '__proto__:',
    'constructor:',
  ],
  ...[
    '1956',
    '1956-08',
    '1956-08..1957',
    '..1957',
    '1956..',
    '..',
    '0000',
    '9999-99-99',
    '-5',
    '1e999',
    'NaN',
  ],
  ...[
    'date:1956-08..1957',
    'before:1956-02-30',
    'after:99999999999999',
    'date:1956~',
    'date:195X',
    'date:../..',
  ],
  ...[
    '=Pak',
    '=',
    '="Pak',
    "'; DROP TABLE record; --",
    '%',
    '_',
    '\\',
    '\\"',
    '/*',
    '*/',
    ';',
    '$',
    '$x',
    '{{x}}',
  ],
  ...[
    '\0',
    '\n',
    '\r\n',
    '\t',
    '\u2028',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\ufeff',
    '\ufffd',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\u0301',
    '\u0345',
    '\u1160',
    '\u115f',
    'ﬀ',
    'ǆ',
    'ß',
    'İ',
    'ı',
    'ﷺ',
    '①',
    '㍿',
    '½',
  ],
  ...['👩‍👩‍👧‍👦', '🇰🇵', 'e\u0301', '각', '각', '𠮷', 'ｱ', 'Ａ', 'ё', 'ё', 'ك', 'क्ष', 'กา', '၀'],
  ...[
    'C++',
    'U.S.S.R.',
    "P'yŏngyang",
    'Sang-jo',
    'Mao’s',
    'a-b-c-d-e-f-g-h-i-j',
    '1/2/3',
    'a.b.c',
    'AT&T',
    '@',
    '#',
  ],
];

/** What a kind of string is drawn by, and how often in a hundred. */
interface Kind {
  readonly weight: number;
  make(random: Random, words: readonly string[]): string;
}

const many = (random: Random, most: number, make: () => string): string =>
  Array.from({ length: 1 + random.below(most) }, make).join('');

const anyCharacter = (random: Random): string => {
  const end = random.pick([0x80, 0x80, 0x500, 0x3000, 0xffff, 0x10ffff]);
  return String.fromCodePoint(random.below(end));
};

const kinds: readonly Kind[] = [
  { weight: 20, make: (random) => many(random, 12, () => random.pick(scraps)) },
  {
    weight: 40,
    make: (random, words) =>
      many(random, 8, () => (random.below(2) === 0 ? random.pick(scraps) : ` ${random.pick(words)} `)),
  },
  { weight: 15, make: (random) => many(random, 40, () => anyCharacter(random)) },
  { weight: 12, make: (random, words) => many(random, 6, () => `${random.pick(words)} `) },
  {
    // A word with something put in, taken out or doubled.
    weight: 10,
    make(random, words) {
      const word = `${random.pick(words)} ${random.pick(words)}`;
      const at = random.below(word.length);
      return word.slice(0, at) + random.pick([...scraps, '']) + word.slice(at + random.below(3));
    },
  },
  {
    // The same thing very often: what is not linear shows.
    weight: 2,
    make(random, words) {
      const piece = random.pick([
        ...scraps,
        `${random.pick(words)} `,
        `${random.pick(words)}-`,
        anyCharacter(random),
      ]);
      return piece.repeat(1 + random.below(Math.ceil(maxChars / piece.length)));
    },
  },
  {
    weight: 1,
    make: (random, words) =>
      many(random, 1500, () => `${random.pick(words)}${random.pick([' ', '-', ' OR ', '" "'])}`),
  },
];

const total = kinds.reduce((sum, { weight }) => sum + weight, 0);

/** Strings that nobody should type and somebody will, the same for a seed. `words` are some that find something. */
export function* hostileQueries(seed: number, words: readonly string[], count: number): Generator<string> {
  const random = createRandom(seed);
  for (let made = 0; made < count; made += 1) {
    let left = random.below(total);
    const kind = kinds.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    yield (kind?.make(random, words) ?? '').slice(0, maxChars);
  }
}

const quotes = /["“”„‟«»＂〝〞〟「」『』]/gu;

/**
 * The query with one more word required, in brackets, so that the word joins no OR at its end. Null where something is
 * open in it (a bracket, a quotation) and it widens or leaves something out: there the word would be part of that.
 */
export function narrowed(query: string, word: string): string | null {
  const isOpen =
    query.split('(').length !== query.split(')').length || (query.match(quotes)?.length ?? 0) % 2 === 1;
  if (!isOpen) return `(${query}) ${word}`;
  if (/(^|[\s("“”„‟«»＂〝〞〟「」『』])(NOT|-|!)/iu.test(query) || /\bOR\b|\|/iu.test(query)) return null;
  if (/(\bAND|\bNEAR\S*|[&:=~^!,.([{\\-])[\s"()]*$/iu.test(query)) return null;
  return `${query} ${word}`;
}
