import { nameKey } from '../query-word.ts';
import { bgn } from './to-latin.ts';

/**
 * What all spellings of one Russian name have in common: Khrushchev, Khrushchov, Chruščëv and Хрущёв have one
 * key. The ch of scholars is х, that of others ч, so the two are one here. It is coarse, so it only ever looks names up in the table and never makes one.
 */
export function slavicKey(text: string): string {
  return nameKey(bgn(text).toLowerCase().replaceAll('ž', 'zh').replaceAll('š', 'sh').replaceAll('č', 'ch'))
    .replaceAll(/shch|sch|stch/g, 'S')
    .replaceAll(/tch|ch|tsch/g, 'h')
    .replaceAll('sh', 's')
    .replaceAll('zh', 'z')
    .replaceAll(/kh|x(?=[aeiou])/g, 'h')
    .replaceAll(/ks|x/g, 'X')
    .replaceAll(/ts|tz|cz/g, 'c')
    .replaceAll(/[yij]o/g, 'e')
    .replaceAll(/[yij]+([aeou])/g, '$1')
    .replaceAll(/(?:ii|iy|yi|yy|ij)$/g, 'y')
    .replaceAll(/[ij]/g, 'y')
    .replaceAll(/y+/g, 'y')
    .replaceAll('w', 'v')
    .replaceAll(/ff$/g, 'v')
    .replaceAll(/(?<=[Shscz])ov$/g, 'ev')
    .replaceAll(/(.)\1+/g, '$1');
}
