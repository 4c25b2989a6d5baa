import { describe, expect, it } from 'vitest';
import { canBeSamePerson, nameParts } from './name-parts.ts';

const brief = (name: string) => {
  const parts = nameParts(name);
  return parts && `${parts.family} | ${parts.given}${parts.familyFirst ? ' (family first)' : ''}`;
};

describe('Korean and Chinese names keep their order', () => {
  it.each([
    ['Kim Il Sung', 'Kim | Il Sung (family first)'],
    ['Kim Il-sung', 'Kim | Il-sung (family first)'],
    ['Pak Geum-cheol', 'Pak | Geum-cheol (family first)'],
    ['Pang Hak-se', 'Pang | Hak-se (family first)'],
    ['Ri Sang-jo', 'Ri | Sang-jo (family first)'],
    ['Li Sangcho', 'Li | Sangcho (family first)'],
    ['Ch’oe Yong-gŏn', 'Ch’oe | Yong-gŏn (family first)'],
    ['Yi Sŭng-yŏp', 'Yi | Sŭng-yŏp (family first)'],
    ['Hong Myong-hui', 'Hong | Myong-hui (family first)'],
    ['Pak Heon-yeong', 'Pak | Heon-yeong (family first)'],
    ['Peng Dehuai', 'Peng | Dehuai (family first)'],
    ['P’eng Te-huai', 'P’eng | Te-huai (family first)'],
    ['Mao Zedong', 'Mao | Zedong (family first)'],
    ['Mao Tse-tung', 'Mao | Tse-tung (family first)'],
    ['Zhou Enlai', 'Zhou | Enlai (family first)'],
    ['Chou En-lai', 'Chou | En-lai (family first)'],
    ['Deng Xiaoping', 'Deng | Xiaoping (family first)'],
    ['Nie Rongzhen', 'Nie | Rongzhen (family first)'],
    ['Qiao Xiaoguang', 'Qiao | Xiaoguang (family first)'],
    ['Lü Zhengcao', 'Lü | Zhengcao (family first)'],
    ['Ho Chi Minh', 'Ho | Chi Minh (family first)'],
  ])('%s', (name, expected) => expect(brief(name)).toBe(expected));
});

describe('other names', () => {
  it.each([
    ['A. M. Puzanov', 'Puzanov | A. M.'],
    ['A.M. Puzanov', 'Puzanov | A. M.'],
    ['Yu.V. Andropov', 'Andropov | Yu. V.'],
    ['V. Gorovoy', 'Gorovoy | V.'],
    ['Suzdalev', 'Suzdalev | '],
    ['Kim', 'Kim | '],
    ['Nikita Khrushchev', 'Khrushchev | Nikita'],
    ['Kim Philby', 'Philby | Kim'],
    ['Lee Harvey Oswald', 'Oswald | Lee Harvey'],
    ['Charles de Gaulle', 'de Gaulle | Charles'],
    ['Gert van den Berg', 'van den Berg | Gert'],
    ['Syngman Rhee', 'Rhee | Syngman'],
  ])('%s', (name, expected) => expect(brief(name)).toBe(expected));

  it('an empty name has no parts', () => expect(nameParts('  ')).toBeNull());
});

it.each([
  ['A.M. Puzanov', 'A. M. Puzanov', true],
  ['Puzanov', 'A. M. Puzanov', true],
  ['Peng', 'Peng Dehuai', true],
  ['Nikita Khrushchev', 'N. S. Khrushchev', true],
  ['Kim Il Sung', 'Kim Il-sung', true],
  ['Kim Il Sung', 'Kim Tu-bong', false],
  ['A. Ivanov', 'B. Ivanov', false],
  ['Puzanov', 'Suzdalev', false],
])('%s and %s can be one person: %s', (one, other, same) => {
  expect(canBeSamePerson(one, other)).toBe(same);
});
