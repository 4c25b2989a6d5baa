import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlainPage, pageSteps, plainPage, restorePage, stepPage } from './page-settings.ts';

it('goes step by step, and no further than the last', () => {
  const larger = stepPage(plainPage, 'size', 1);
  expect(larger).toEqual({ ...plainPage, size: 110 });
  expect(stepPage(larger, 'size', -1)).toEqual(plainPage);
  const widest = { ...plainPage, measure: 90 };
  expect(stepPage(widest, 'measure', 1)).toBe(widest);
  const tightest = { ...plainPage, leading: 1.3 };
  expect(stepPage(tightest, 'leading', -1)).toBe(tightest);
});

it('begins on a step of each', () => {
  for (const what of ['size', 'leading', 'measure'] as const)
    expect(pageSteps[what] as readonly number[]).toContain(plainPage[what]);
});

it('comes back as it was stored', () => {
  const set = { size: 150, leading: 2, measure: 45, face: 'sans', numbered: true, printMarks: true } as const;
  expect(restorePage(JSON.parse(JSON.stringify(set)))).toEqual(set);
  expect([isPlainPage(set), isPlainPage(plainPage)]).toEqual([false, true]);
});

it('is a page that can be read, whatever was stored', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const { size, leading, measure } = restorePage(stored);
      expect([
        pageSteps.size.some((each) => each === size),
        pageSteps.leading.some((each) => each === leading),
        pageSteps.measure.some((each) => each === measure),
      ]).toEqual([true, true, true]);
    }),
  );
  expect(restorePage({ size: 1e9, leading: 'wide', face: 'comic', numbered: 1 })).toEqual(plainPage);
});
