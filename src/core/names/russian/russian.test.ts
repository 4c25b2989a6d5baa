import { expect, it } from 'vitest';
import { slavicKey } from './slavic-key.ts';
import { toCyrillic } from './to-cyrillic.ts';
import { bgn, bgnPlain, libraryOfCongress, scholarly } from './to-latin.ts';

const through = (system: (text: string) => string, pairs: Readonly<Record<string, string>>) =>
  expect(Object.fromEntries(Object.keys(pairs).map((text) => [text, system(text)]))).toEqual(pairs);

it('writes BGN/PCGN', () => {
  through(bgn, {
    Пузанов: 'Puzanov',
    Хрущёв: 'Khrushchëv',
    Юрий: 'Yuriy',
    Фадеев: 'Fadeyev',
    Ельцин: 'Yel’tsin'.replace('’', ''),
    Щукин: 'Shchukin',
    ЦК: 'TSK',
    Яков: 'Yakov',
  });
  through(bgnPlain, {
    Горовой: 'Gorovoy',
    Московский: 'Moskovsky',
    Хрущёв: 'Khrushchev',
    Подгорный: 'Podgorny',
    Андрей: 'Andrey',
  });
});

it('writes ALA-LC without ligatures and primes', () => {
  through(libraryOfCongress, {
    Горовой: 'Gorovoi',
    Московский: 'Moskovskii',
    Юрий: 'Iurii',
    Яков: 'Iakov',
    Фадеев: 'Fadeev',
    Хрущёв: 'Khrushchev',
  });
});

it('writes as scholars do', () => {
  through(scholarly, {
    Хрущёв: 'Chruščëv',
    Горький: 'Gor’kij'.replace('’', ''),
    Щукин: 'Ščukin',
    Чехов: 'Čechov',
  });
});

it('reads Latin letters of either standard back', () => {
  through(toCyrillic, {
    Puzanov: 'Пузанов',
    Gorovoi: 'Горовой',
    Gorovoy: 'Горовой',
    Moskovskii: 'Московский',
    Moskovskiy: 'Московский',
    Moskovsky: 'Московский',
    Khrushchev: 'Хрущев',
    Fedorenko: 'Федоренко',
    Fadeyev: 'Фадеев',
    Iakov: 'Яков',
    Yakov: 'Яков',
    Sokolov: 'Соколов',
  });
});

it('has one key for all spellings of a name', () => {
  const spellings = [
    'Khrushchev',
    'Khruschev',
    'Khrushchov',
    'Chruščëv',
    'Хрущёв',
    'Хрущев',
    'khrushchyov',
    'Hrushchev',
  ];
  expect(new Set(spellings.map(slavicKey)).size).toBe(1);
  expect(
    new Set(['Moskovskii', 'Moskovsky', 'Moskovskiy', 'Московский', 'Moskovskij'].map(slavicKey)).size,
  ).toBe(1);
  expect(new Set(['Gorovoi', 'Gorovoy', 'Gorovoj', 'Горовой'].map(slavicKey)).size).toBe(1);
  expect(slavicKey('Ivanov')).not.toBe(slavicKey('Ivanin'));
});
