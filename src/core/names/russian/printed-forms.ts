import { bgnPlain } from './to-latin.ts';

/** Stems and endings that have ё, which print leaves out more often than not. */
const yo: readonly (readonly [RegExp, string])[] = [
  [/^Семен(?=ов|$)/, 'Семён'],
  [/^Федор(?=ов|$)/, 'Фёдор'],
  [/(?<=[чщ])ев$/, 'ёв'],
  [/(?<=соловь|муравь|воробь|вал|рол|сел|авл)ев$/i, 'ёв'],
];

/** A surname with ё where custom has it: Семенов is Семёнов. */
export const withYo = (surname: string): string =>
  yo.reduce((text, [from, to]) => text.replace(from, to), surname);

/** Soft signs that Latin letters lose, where they are likelier than not: Меншиков, Кузмин, Мелников. */
export const withSoftSigns = (surname: string): string =>
  surname
    .replaceAll(/л(?=[бгдзкмнстчш])/g, 'ль')
    .replaceAll(/н(?=ш)/g, 'нь')
    .replaceAll(/з(?=мин)/g, 'зь');

/**
 * How newspapers and older books print a surname, beside the standards: Semyonov, Khrushchov, Zinoviev, Tzarapkin,
 * Vishinsky, Jukov, Zakharoff. Each liberty by itself.
 */
export function printedForms(surname: string): string[] {
  const plain = bgnPlain(surname);
  const yoText = withYo(surname);
  const liberties = [
    // ё is o after a hiss and yo elsewhere.
    bgnPlain(yoText.replaceAll(/(?<=[жчшщ])ё/g, 'о').replaceAll('ё', 'йо')),
    /ь[её]в$/.test(surname) ? plain.replace(/y(?=ev$)/, 'i') : plain,
    bgnPlain(surname.replaceAll(/(?<=\p{L})ы(?!й)/gu, 'и')),
    plain.replaceAll(/ts/g, 'tz').replaceAll(/Ts/g, 'Tz'),
    plain.replace(/^Zh/, 'J'),
    plain.replaceAll(/shch/g, 'sch').replaceAll(/Shch/g, 'Sch'),
    plain.replace(/(?<=[oe])v$/, 'ff'),
  ];
  return [...new Set(liberties)].filter((text) => text !== plain);
}
