import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, hostileSize, isWhole } from '../import/test-fuzz.ts';
import { eachWord, fold, joinsOf, tokenise } from './fold.ts';

/** What the index is told: words in their order, and those that are in one piece once more. */
function foldForIndex(text: string) {
  const tokens: string[] = [];
  const joined: string[] = [];
  const tell = (word: string, place: number) =>
    tokens.length === place ? tokens.push(word) : joined.push(word);
  const words = eachWord(text, {
    plain: (whole, start, end, place) => tell(whole.slice(start, end).toLowerCase(), place),
    folded: tell,
  });
  expect(words).toBe(tokens.length);
  return { tokens: tokens.join(' '), joined: joined.join(' ') };
}

const tokensOf = (text: string) => foldForIndex(text).tokens;
const piecesOf = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('folding', () => {
  it.each([
    ['every apostrophe of Pyongyang', "P'yŏngyang P’yŏngyang Pʼyŏngyang P`yongyang", 'pyongyang '.repeat(4)],
    ['aspirates and soft signs', 'Ch‘oe Ts’ai Rus′ ob″ekt', 'choe tsai rus obekt'],
    ['quotation marks around words', '‘The ‘Chollima’ movement’', 'the chollima movement'],
    ['a possessive as its name', "Mao's Mao’s MAO'S workers’", 'mao mao mao workers'],
    ['marks of Latin, Greek and Hebrew', 'Phạm Văn Đồng, Łódź, Ελλάς, שָׁלוֹם', 'pham van dong lodz ελλασ שלום'],
    ['letters of Cyrillic, less ё and stress', 'Ёлка, Чойбалса́н, Хрущёв', 'елка чойбалсан хрущев'],
    [
      'sharp s and both Turkish i',
      'Straße STRASSE İstanbul ISTANBUL Kıbrıs',
      'strasse strasse istanbul istanbul kibris',
    ],
    ['ligatures and full width', 'oﬃce ＤＰＲＫ １９５６', 'office dprk 1956'],
    ['soft hyphens and joiners as nothing', 'diplo\u00admatic tele\u200dgram', 'diplomatic telegram'],
    ['raised note numbers apart from the word', 'Mao² km²', 'mao 2 km 2'],
    ['fractions and circled numbers', '½ ⑴', '1 2 1'],
    ['a variation selector as nothing, whatever it stands behind', 'a \u{18d1f}\u180b b', 'a b'],
    ['nothing of punctuation and emoji', '"--- * ( NEAR/3 🙂 \u0000 \ud800', 'near 3'],
  ])('reads %s', (_, text, expected) => {
    expect(tokensOf(text)).toBe(expected.trim());
  });

  it('makes bigrams of Hangul, Han and kana, and keeps the last character alone', () => {
    expect(tokensOf('김일성 周恩来 1956년 ガス')).toBe('김일 일성 성 周恩 恩来 来 1956 년 ガス ス');
  });

  it('composes what comes decomposed, but strips no voicing mark', () => {
    expect(tokensOf('김일성'.normalize('NFD'))).toBe(tokensOf('김일성'));
    expect(tokensOf('ｶﾞｽ か\u3099')).toBe('ガス ス が');
  });

  it('splits hyphens and joins them too', () => {
    expect(foldForIndex('Ri Sang-jo and Yi Il‑sŏng in Sino–Korean talks')).toEqual({
      tokens: 'ri sang jo and yi il song in sino korean talks',
      joined: 'sangjo ilsong sinokorean',
    });
  });

  it('joins a word broken at the end of a line, but no dash between words', () => {
    expect(foldForIndex('diplo-\nmatic Beijing - Moscow—Hanoi--Ulan').joined).toBe('diplomatic');
  });

  it('joins initials, and not an initial with a name', () => {
    expect(foldForIndex('the U.S.S.R. and J.Smith, p. 5').joined.split(' ')).toContain('ussr');
    expect(foldForIndex('J.Smith 1.2 end.Then').joined).toBe('');
  });

  it('reads plain stretches as the tokeniser does, which reads everything', () => {
    const units = fc.constantFrom(
      ..."aZ5 \n\r-'`.,;(\t\u00a0’‘·²éж\u0301\u00ad毛김–—",
      'U.S.',
      'Sang-',
      "o's",
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 30 }), (parts) => {
        const tokens = tokenise(parts.join(''));
        const folded = (of: readonly { folded: string }[]) => of.map((each) => each.folded).join(' ');
        expect(foldForIndex(parts.join(''))).toEqual({
          tokens: folded(tokens),
          joined: folded(joinsOf(tokens)),
        });
      }),
      { numRuns: fuzzRuns(5000) },
    );
  });

  it('joins a long chain only by pairs', () => {
    const { joined } = foldForIndex(Array.from({ length: 1000 }, () => 'ab').join('-'));
    expect(joined).toBe(Array.from({ length: 999 }, () => 'abab').join(' '));
  });
});

describe('offsets', () => {
  it.each([
    ['P’yŏngyang: Mao’s “Straße”', ['P’yŏngyang', 'Mao', 'Straße']],
    ['o\u0308ﬃ 𝐀𝐁 İx', ['o\u0308ﬃ', '𝐀𝐁', 'İx']],
    ['김일성'.normalize('NFD'), ['김일', '일성', '성'].map((piece) => piece.normalize('NFD'))],
    ['𠀀𠀁', ['𠀀𠀁', '𠀁']],
    ['½', ['½', '½']],
  ])('point into the original of %s', (text, expected) => {
    expect(piecesOf(text)).toEqual(expected);
  });

  it('are ascending and inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { folded, start, end, firstEnd } of tokenise(text)) {
          expect(folded).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(before);
          expect(firstEnd).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(firstEnd);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });
});

/** Han and Hangul: characters by the ten thousand that differ in nothing here. */
const isOfMany = (codePoint: number) =>
  (codePoint >= 0x3400 && codePoint < 0xa000) ||
  (codePoint >= 0xac00 && codePoint < 0xd7a4) ||
  codePoint >= 0x20000;

describe('any text', () => {
  it('is not changed by folding it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it('is not changed by folding it again, for every character between letters', () => {
    const changed: string[] = [];
    for (let codePoint = 0; codePoint <= 0x323af; codePoint += isWhole || !isOfMany(codePoint) ? 1 : 7) {
      const once = fold(`a${String.fromCodePoint(codePoint)}b`);
      if (fold(once) !== once) changed.push(codePoint.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it.each([
    [
      'prose',
      'The ambassador in P’yŏngyang told Ri Sang-jo of Kim Il-sung’s view. '.repeat(hostileSize(15_000)),
    ],
    ['Hangul', '김일성동지'.repeat(hostileSize(100_000))],
    ['hyphens', 'a-'.repeat(hostileSize(500_000))],
    ['apostrophes', "a'".repeat(hostileSize(500_000))],
    ['marks', `a${'\u0301\u0316'.repeat(hostileSize(500_000))}`],
    ['soft hyphens', '\u00ad'.repeat(hostileSize(1_000_000))],
    ['dots', 'a.'.repeat(hostileSize(500_000))],
    ['one word', 'a'.repeat(hostileSize(1_000_000))],
  ])('is read in linear time, a megabyte or a part of one: %s', (_, text) => {
    const started = process.threadCpuUsage();
    foldForIndex(text);
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(10_000);
  });
});

describe('Chinese characters', () => {
  it('are read in their simplified form, wherever they stand', () => {
    expect(tokensOf('周恩來')).toBe(tokensOf('周恩来'));
    expect(tokensOf('於1956年會見毛澤東')).toBe(tokensOf('于1956年会见毛泽东'));
  });
});
