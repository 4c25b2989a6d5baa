import { describe, expect, it } from 'vitest';
import { nameKey } from '../query-word.ts';
import { toSimplified, toTraditional } from './characters.ts';
import { palladius, palladiusHyphened, pinyinOfPalladius } from './palladius.ts';
import { readChinese } from './read-chinese.ts';
import { splitPinyin } from './split-pinyin.ts';
import { chineseSyllables } from './syllables.ts';
import { pinyinOfWadeGiles, wadeGiles } from './wade-giles.ts';

const through = (system: (text: string) => string | null, pairs: Readonly<Record<string, string | null>>) =>
  expect(Object.fromEntries(Object.keys(pairs).map((text) => [text, system(text)]))).toEqual(pairs);

describe('the table of syllables', () => {
  it('has each syllable once', () => {
    expect(new Set(chineseSyllables.map(({ pinyin }) => pinyin)).size).toBe(chineseSyllables.length);
    expect(chineseSyllables.length).toBeGreaterThan(400);
  });

  it('comes back from Wade–Giles as it went', () => {
    const changed = chineseSyllables.filter(
      ({ pinyin }) => pinyinOfWadeGiles(wadeGiles(pinyin) ?? '') !== pinyin,
    );
    expect(changed).toEqual([]);
  });

  it('comes back from Russian but for what Palladius writes alike', () => {
    const changed = chineseSyllables
      .map(({ pinyin }) => [pinyin, pinyinOfPalladius(palladius(pinyin) ?? '')])
      .filter(([pinyin, back]) => pinyin !== back);
    expect(changed).toEqual([]);
  });

  it('can be read without marks in every system', () => {
    const missed = chineseSyllables.filter(({ pinyin, wadeGiles, palladius }) =>
      [pinyin, wadeGiles, palladius].some(
        (spelling) => !readChinese([nameKey(spelling)], 1).some(({ syllables }) => syllables[0] === pinyin),
      ),
    );
    expect(missed).toEqual([]);
  });
});

it('writes Wade–Giles as books do', () => {
  through(wadeGiles, {
    zedong: 'tsê-tung',
    enlai: 'ên-lai',
    dehuai: 'tê-huai',
    xiaoping: 'hsiao-p’ing',
    zhou: 'chou',
    qiao: 'ch’iao',
    cai: 'ts’ai',
    zi: 'tzu',
    si: 'szu',
    ri: 'jih',
    xue: 'hsüeh',
    guo: 'kuo',
    luo: 'lo',
    'xi’an': 'hsi-an',
    zhuang: 'chuang',
    yan: 'yen',
    nobody: null,
  });
});

it('reads Wade–Giles with its marks', () => {
  through(pinyinOfWadeGiles, {
    'tse-tung': 'zedong',
    "ch'iao": 'qiao',
    Chou: 'zhou',
    'en-lai': 'enlai',
    'ên-lai': 'enlai',
    ssu: 'si',
    'T’ien-chin': 'tianjin',
  });
});

it('writes Russian as Palladius did', () => {
  through(palladius, {
    zedong: 'цзэдун',
    enlai: 'эньлай',
    dehuai: 'дэхуай',
    xiaoping: 'сяопин',
    zhou: 'чжоу',
    shaoqi: 'шаоци',
    changan: 'чанъань',
    hui: 'хуэй',
  });
  expect(palladiusHyphened('enlai')).toBe('энь-лай');
});

it('reads Russian, also of older print', () => {
  through(pinyinOfPalladius, {
    'энь-лай': 'enlai',
    эньлай: 'enlai',
    пын: 'peng',
    'дэ-хуай': 'dehuai',
    мао: 'mao',
    товарищ: null,
  });
});

it('takes Pinyin apart', () => {
  expect(['enlai', 'xi’an', 'Guanhua', 'xianggang', 'zhongguo', 'hello'].map(splitPinyin)).toEqual([
    ['en', 'lai'],
    ['xi', 'an'],
    ['guan', 'hua'],
    ['xiang', 'gang'],
    ['zhong', 'guo'],
    null,
  ]);
});

it('knows both sets of characters', () => {
  expect(['周恩來', '毛澤東', '彭德懷', '聶榮臻', '劉少奇'].map(toSimplified)).toEqual([
    '周恩来',
    '毛泽东',
    '彭德怀',
    '聂荣臻',
    '刘少奇',
  ]);
  expect(['周恩来', '毛泽东', '邓小平', '台湾'].map(toTraditional)).toEqual([
    '周恩來',
    '毛澤東',
    '鄧小平',
    '臺灣',
  ]);
});
