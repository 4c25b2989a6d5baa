import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../query-word.ts';
import { dprk } from './dprk.ts';
import { givenSyllables } from './given-syllables.ts';
import { composeSyllable, southernSpelling, syllablesOf } from './hangul.ts';
import { kontsevich, kontsevichApart } from './kontsevich.ts';
import { mccuneReischauer, mccuneReischauerApart, mccuneReischauerHyphened } from './mccune-reischauer.ts';
import { createReadGiven } from './read-given.ts';
import { readSurname } from './read-surname.ts';
import { revisedRomanization, revisedRomanizationApart } from './revised-romanization.ts';
import { sovietSpelling } from './soviet-spelling.ts';
import { yale } from './yale.ts';

const through = (system: (word: string) => string, pairs: Readonly<Record<string, string>>) =>
  expect(Object.fromEntries(Object.keys(pairs).map((hangul) => [hangul, system(hangul)]))).toEqual(pairs);

describe('McCune–Reischauer', () => {
  it('writes places as maps do', () => {
    through(mccuneReischauer, {
      평양: 'p’yŏngyang',
      함흥: 'hamhŭng',
      흥남: 'hŭngnam',
      신의주: 'sinŭiju',
      개성: 'kaesŏng',
      청진: 'ch’ŏngjin',
      원산: 'wŏnsan',
      부산: 'pusan',
      인천: 'inch’ŏn',
      대구: 'taegu',
      대전: 'taejŏn',
      경기: 'kyŏnggi',
      강계: 'kanggye',
      제주: 'cheju',
      판문점: 'p’anmunjŏm',
      서울: 'sŏul',
      백두산: 'paektusan',
      두만강: 'tuman’gang',
    });
  });

  it('writes what is spoken where consonants meet', () => {
    through(mccuneReischauer, {
      압록강: 'amnokkang',
      독립: 'tongnip',
      신라: 'silla',
      설날: 'sŏllal',
      백마: 'paengma',
      종로: 'chongno',
      한국어: 'han’gugŏ',
      국민: 'kungmin',
      발달: 'paltal',
      불교: 'pulgyo',
      일본: 'ilbon',
      옷안: 'odan',
      십리: 'simni',
    });
  });

  it('writes given names with a hyphen, with or without the change', () => {
    through(mccuneReischauerHyphened, {
      상조: 'sang-jo',
      일성: 'il-sŏng',
      헌영: 'hŏn-yŏng',
      용건: 'yong-gŏn',
      두봉: 'tu-bong',
    });
    through(mccuneReischauerApart, { 상조: 'sang-cho', 두봉: 'tu-pong', 창익: 'ch’ang-ik' });
  });
});

describe('the Revised Romanization', () => {
  it('has the examples of the notification of 2000', () => {
    through(revisedRomanization, {
      백마: 'baengma',
      종로: 'jongno',
      왕십리: 'wangsimni',
      별내: 'byeollae',
      신라: 'silla',
      구미: 'gumi',
      영동: 'yeongdong',
      백암: 'baegam',
      옥천: 'okcheon',
      합덕: 'hapdeok',
      호법: 'hobeop',
      월곶: 'wolgot',
      설악: 'seorak',
      칠곡: 'chilgok',
      임실: 'imsil',
      대관령: 'daegwallyeong',
      울릉: 'ulleung',
      압구정: 'apgujeong',
      낙성대: 'nakseongdae',
      팔당: 'paldang',
      죽변: 'jukbyeon',
      독도: 'dokdo',
    });
  });

  it('leaves given names unchanged between syllables, as its article on names asks', () => {
    through(revisedRomanizationApart, {
      복남: 'bok-nam',
      빛나: 'bit-na',
      금철: 'geum-cheol',
      공흠: 'gong-heum',
    });
  });
});

it('writes names as North Korean papers do', () => {
  through(dprk, {
    일성: 'il-song',
    정일: 'jong-il',
    용건: 'yong-gon',
    학세: 'hak-se',
    철: 'chol',
    책: 'chaek',
    상조: 'sang-jo',
  });
});

it('writes Yale letter by letter', () => {
  through(yale, {
    일성: 'il-seng',
    조선: 'co-sen',
    부산: 'pu-san',
    주: 'cwu',
    철: 'chel',
    애: 'ay',
    원: 'wen',
  });
});

describe('Russian', () => {
  it('has the system of Kontsevich', () => {
    through(kontsevich, {
      일성: 'ильсон',
      평양: 'пхёнъян',
      상조: 'санджо',
      남포: 'нампхо',
      대중: 'тэджун',
      부산: 'пусан',
      원산: 'вонсан',
    });
    through(kontsevichApart, { 상조: 'сан чо', 일성: 'иль сон', 영남: 'ён нам' });
  });

  it('has the older Soviet spelling where it was regular', () => {
    through(sovietSpelling, {
      일성: 'ир сен',
      정애: 'ден ай',
      헌영: 'хен ен',
      상조: 'сан чо',
      용건: 'ён ген',
      창옥: 'чан ок',
      공흠: 'кон хым',
      학세: 'хак се',
      두봉: 'ту бон',
      금철: 'кым чер',
    });
  });
});

describe('letters of Hangul', () => {
  it('are put together as they were taken apart', () => {
    for (const syllable of givenSyllables) {
      const [parts] = syllablesOf(syllable);
      expect(parts && composeSyllable(parts)).toBe(syllable);
    }
  });

  it('lose their initial r in the South', () => {
    through(southernSpelling, {
      리: '이',
      량: '양',
      로: '노',
      려: '여',
      룡남: '용남',
      녀: '여',
      라: '나',
      김: '김',
      영남: '영남',
    });
  });
});

describe('reading back', () => {
  const readGiven = createReadGiven();
  const reads = (letters: string): string[] =>
    readGiven(letters.split(' ').map(nameKey)).map(({ hangul }) => hangul);

  it('finds the likeliest name first', () => {
    const names = [
      'sang jo',
      'sangcho',
      'сан чо',
      'yong nam',
      'Young nam',
      'il sung',
      'ир сен',
      'chongae',
      'geumcheol',
      'ден ай',
    ];
    expect(names.map((name) => reads(name)[0])).toEqual([
      '상조',
      '상조',
      '상조',
      '영남',
      '영남',
      '일성',
      '일성',
      '정애',
      '금철',
      '정애',
    ]);
  });

  it('knows surnames as families', () => {
    const ri = ['ri', 'li', 'yi', 'lee', 'rhee', 'i', 'ли', 'ри', '리', '이'];
    expect(ri.map((surname) => readSurname(surname)[0]?.name)).toEqual(ri.map(() => 'Ri'));
    const others = {
      im: 'Rim',
      lyu: 'Ryu',
      roh: 'Ro',
      park: 'Pak',
      цой: 'Ch’oe',
      choi: 'Ch’oe',
      gim: 'Kim',
      jeong: 'Chong',
      huh: 'Ho',
    };
    expect(Object.keys(others).map((surname) => readSurname(surname)[0]?.name)).toEqual(
      Object.values(others),
    );
  });

  it('meets the same name from each system', () => {
    const syllable = fc.constantFrom(...givenSyllables.slice(0, 120));
    const systems = [
      mccuneReischauerApart,
      mccuneReischauerHyphened,
      revisedRomanizationApart,
      dprk,
      yale,
      kontsevichApart,
      sovietSpelling,
    ];
    fc.assert(
      fc.property(syllable, syllable, (first, second) => {
        const pieces = (system: (word: string) => string) =>
          system(first + second)
            .split(/[- ]/)
            .map(nameKey);
        const readings = systems.map((system) => ({
          at: system(first + second),
          found: readGiven(pieces(system)),
        }));
        const missed = readings.filter(({ found }) => !found.some(({ hangul }) => hangul === first + second));
        expect(missed.map(({ at }) => at)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
