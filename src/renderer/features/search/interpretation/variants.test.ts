import { describe, expect, it } from 'vitest';
import type { Expansion } from '#contract/search.ts';
import { chipWords, groupVariants, sampleOf } from './variants.ts';

const variant = (text: string, because: string) => ({ id: `name:ri=${text}`, text, because, on: true });
const name: Expansion = {
  id: 'name:ri',
  typed: 'Ri',
  kind: 'name',
  label: 'Ri Sang-jo',
  on: true,
  variants: [
    variant('리상조', 'hangul'),
    variant('李相朝', 'hanja'),
    variant('Yi Sang-jo', 'mccune-reischauer'),
    variant('이상조', 'hangul'),
    variant('Ri Sang-co', 'yale'),
  ],
};
const texts = (variants: readonly { readonly text: string }[]) => variants.map(({ text }) => text);

describe('the variants of a name', () => {
  it('stand under their reasons, in words', () => {
    expect(groupVariants(name.variants).map(({ reason, variants }) => [reason, texts(variants)])).toEqual([
      ['Hangul', ['리상조', '이상조']],
      ['Hanja', ['李相朝']],
      ['McCune–Reischauer', ['Yi Sang-jo']],
      ['Yale', ['Ri Sang-co']],
    ]);
    expect(groupVariants([variant('Lee', 'surname family Ri')])[0]?.reason).toBe('Surname family Ri');
  });

  it('are shown by a Latin form and one of each script', () => {
    expect(texts(sampleOf(name.variants))).toEqual(['Yi Sang-jo', '리상조', '李相朝']);
    expect(sampleOf([])).toEqual([]);
  });

  it('begin with the form that the name goes by', () => {
    const [known, ...others] = [variant('Zhou Enlai', 'other'), ...name.variants];
    expect(texts(sampleOf([...others, known], 'Zhou Enlai'))[0]).toBe('Zhou Enlai');
  });

  it('are counted as far as they are on', () => {
    expect(chipWords(name, []).rest).toBe('and 2 more');
    expect(chipWords(name, ['name:ri=Yi Sang-jo', 'name:ri=이상조'])).toMatchObject({
      samples: [{ text: 'Ri Sang-co' }, { text: '리상조' }, { text: '李相朝' }],
      rest: '',
    });
    expect(chipWords(name, ['name:ri'])).toEqual({ lead: 'chipOnly', samples: [], rest: '' });
  });
});
