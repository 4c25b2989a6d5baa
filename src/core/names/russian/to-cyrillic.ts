/**
 * A Russian name in Latin letters, by whichever standard, in Cyrillic: the likeliest reading. Puzanov →
 * Пузанов, Gorovoi and Gorovoy → Горовой. Latin letters do not tell э from е nor where a soft sign was, so
 * this serves names that the table does not know.
 */
export function toCyrillic(latin: string): string {
  return latin
    .normalize('NFC')
    .replaceAll(/[\p{Script=Latin}'’ʹʼ]+/gu, (word) => (/\p{L}/u.test(word) ? readWord(word) : word));
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:shch|šč|schtsch)/, 'щ'],
  [/^(?:tzs?)/, 'ц'],
  [/^(?:kh)/, 'х'],
  [/^(?:zh|ž)/, 'ж'],
  [/^(?:ch|č)/, 'ч'],
  [/^(?:sh|š)/, 'ш'],
  [/^(?:ts|c)/, 'ц'],
  [/^(?:yu|iu|ju)/, 'ю'],
  [/^(?:ya|ia|ja)/, 'я'],
  [/^(?:yo|yë|ë)/, 'ё'],
  [/^(?:ye|je)/, 'е'],
  [/^x/, 'кс'],
];
const letters: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  v: 'в',
  w: 'в',
  g: 'г',
  d: 'д',
  e: 'е',
  z: 'з',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  f: 'ф',
  h: 'х',
  y: 'ы',
  j: 'й',
  "'": 'ь',
  '’': 'ь',
  ʹ: 'ь',
  ʼ: 'ь',
};

function readWord(word: string): string {
  const lower = word.toLowerCase();
  const ending = endingOf(lower);
  const body = lower.slice(0, lower.length - ending.latin.length);
  let cyrillic = '';
  for (let at = 0; at < body.length; ) {
    const rest = body.slice(at);
    const unit = units.find(([pattern]) => pattern.test(rest));
    const matched = unit ? (unit[0].exec(rest)?.[0] ?? '') : rest.slice(0, 1);
    cyrillic += unit ? unit[1] : letterAt(body, at);
    at += Math.max(1, matched.length);
  }
  const whole = cyrillic + ending.cyrillic;
  return word[0] === lower[0] ? whole : whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

function letterAt(body: string, at: number): string {
  const letter = body[at] ?? '';
  const before = body[at - 1] ?? '';
  // y and i after a vowel are й: Mikoyan aside, where ya was read first.
  if ((letter === 'y' || letter === 'i') && /[aeouy]/.test(before)) return 'й';
  if (letter === 'e' && at === 0) return 'э';
  return letters[letter] ?? letter;
}

/** Endings of surnames and given names, which the standards write most differently. */
function endingOf(word: string): { latin: string; cyrillic: string } {
  const adjective = /(s|ts|c)k(?:ii|iy|yi|yy|ij|i|y)$/.exec(word);
  if (adjective) return { latin: adjective[0], cyrillic: `${adjective[1] === 's' ? 'с' : 'ц'}кий` };
  // Zinoviev and Zinovyev are Зиновьев; Dmitriev is not.
  const soft = /(?<=[bdflmnprstvz])(?<!tr)(?:['’ʹʼ]|[iyj](?=e)|['’ʹʼ][iyj])(e|ë|yo|o)(?:v|ff|w)$/.exec(word);
  if (soft) return { latin: soft[0], cyrillic: soft[1] === 'e' ? 'ьев' : 'ьёв' };
  const off = /(?<=[oe])ff$/.exec(word);
  if (off) return { latin: 'ff', cyrillic: 'в' };
  const name = /(?:ii|iy|ij)$/.exec(word);
  if (name) return { latin: name[0], cyrillic: 'ий' };
  const consonantY = /(?<=[bdfgklmnprstvz])y$/.exec(word);
  if (consonantY) return { latin: 'y', cyrillic: /[gkh]y$/.test(word) ? 'ий' : 'ый' };
  return { latin: '', cyrillic: '' };
}
