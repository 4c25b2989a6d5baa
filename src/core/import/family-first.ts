/**
 * Names that are written family name first: Korean and Chinese, in the romanisations that English
 * translations of Soviet, Chinese and Korean papers use (McCune–Reischauer, Revised, the North's own,
 * and by way of Russian; Pinyin and Wade–Giles).
 */

const korean = `
  ahn an bae baek bak bang byon byun cha chae chang chi chin cho choe choi chon chong chu chun do eom gang gil gim
  go gong gu gwon ha ham han heo ho hong hur hwang hyon hyun im jang jeon jeong ji jin jo ju jung kang ki kil kim
  ko kong ku kwak kwon lee li lim min mo moon mun myong na nam no o oh ok om pae paek pak pan pang park pyon ra
  ri rim ro roh ryang ryo ryom ryu sa seo seok shin sim sin so sok son song suk to u wang won yang yang yeo yeom
  yi yo yom yoo yoon yu yun`;

const chinese = `
  ai bai bo cai cao chai chang chao chen cheng chi chiang chiao chien chin chou chu chuang cui dai deng ding dong
  du duan fan fang feng fu gao geng gu guo han hao he ho hou hsi hsiao hsieh hsiung hsu hu hua huang hung jao ji
  jia jiang jin kang kao ke keng kong ku kuo lai li liang liao lien lin liu long lu luo ma mao mei meng nie nieh
  ning pai pan peng piao qian qiao qin qiu ren shao shen shi song soong su sun tan tang tao teng tian tien ting
  tsai tsao tseng tu tung wan wang wei wen wu xi xia xiao xie xiong xu xue yan yang yao ye yeh yen yu yuan zeng
  zhang zhao zheng zhong zhou zhu zhuang zou`;

const surnames = new Set([...korean.trim().split(/\s+/), ...chinese.trim().split(/\s+/)]);

/** Surnames that are English words or begin place names; they need more than one plain word behind them. */
const ambiguous = new Set(
  'an do go ha han he ho hong in long ma min moon no o oh pan park so son song sun tan tang to u wan won'.split(
    ' ',
  ),
);

const onset = "(?:ch['’ʼ]?|ts['’ʼ]?|sh|zh|hs|ss|kk|tt|pp|jj|[kpt]['’ʼ]|[bcdfghjklmnpqrstwxyz])?";
const nucleus = '[yw]?[aeiouüê]{1,3}';
const coda = '(?:ng|nh|[nmklptbgh])?';
const syllable = `${onset}${nucleus}${coda}`;
/** Il, Sung, Dehuai, Hak-se, Tse-tung, Sŭng-yŏp, Yong-gŏn. */
const givenName = new RegExp(`^${syllable}(?:['’ʼ]?-?${syllable})?$`);

/** Letters without the marks that only the index of a romanisation shows (ŏ, ŭ, ü with tone). */
const plain = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(/[‘`]/g, '’');

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

export interface FamilyFirstName {
  readonly family: string;
  readonly given: string;
}

/**
 * Splits a Korean or Chinese name: `Kim Il Sung`, `Pang Hak-se`, `Mao Zedong`. Null where the first word is no
 * such surname or the others do not read as syllables of those languages, so `Kim Philby` is left alone.
 */
export function familyFirstName(name: string): FamilyFirstName | null {
  const [family, ...given] = name.trim().split(/\s+/);
  if (family === undefined || given.length === 0 || given.length > 2) return null;
  const key = plain(family).replaceAll(/['’ʼ]/g, '');
  if (!isCapitalised(family) || !surnames.has(key)) return null;
  if (!given.every((word) => isCapitalised(word) && givenName.test(plain(word)))) return null;
  // Two given words are one syllable each: “Kim Il Sung”, never “Kim Regime Policy”.
  if (given.length === 2 && !given.every((word) => oneSyllable.test(plain(word)))) return null;
  if (ambiguous.has(key) && given.length === 1 && !given[0]?.includes('-')) return null;
  return { family, given: given.join(' ') };
}

const oneSyllable = new RegExp(`^${syllable}$`);
