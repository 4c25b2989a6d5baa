/**
 * In which language Chinese characters are, as far as they tell it. The tables of the old national character sets, which every
 * browser carries, say which characters are written in the simplified and in the traditional way only.
 */
export function hanLanguage(text: string): 'zh-Hans' | 'zh-Hant' | null {
  sets ??= { simplified: charactersOf('gbk', gb2312), traditional: charactersOf('big5', big5) };
  let [simplified, traditional] = [0, 0];
  for (const character of text) {
    const [isSimplified, isTraditional] = [sets.simplified.has(character), sets.traditional.has(character)];
    if (isSimplified && !isTraditional) simplified += 1;
    if (isTraditional && !isSimplified) traditional += 1;
  }
  if (simplified === traditional) return null;
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}

let sets: { simplified: ReadonlySet<string>; traditional: ReadonlySet<string> } | undefined;

/** First and last of the leading bytes, and stretches of the following ones. */
interface Table {
  readonly lead: readonly [number, number];
  readonly trail: readonly (readonly [number, number])[];
}
const gb2312: Table = { lead: [0xb0, 0xf7], trail: [[0xa1, 0xfe]] };
const big5: Table = {
  lead: [0xa4, 0xf9],
  trail: [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
};

function charactersOf(encoding: string, { lead, trail }: Table): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let first = lead[0]; first <= lead[1]; first += 1)
    for (const [from, to] of trail)
      for (let second = from; second <= to; second += 1) bytes.push(first, second);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu));
}
