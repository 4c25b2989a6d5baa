import { describe, expect, it } from 'vitest';
import { plainReading, restoreReading, switched, withReading } from './reading-state.ts';
import { firstState } from './room-state.ts';

const of = (query: string, reading = {}) =>
  withReading({ ...firstState.view, query }, { reading: { ...plainReading, ...reading } });
const off = ['name:ri sang jo', 'name:ri sang jo=Yi Sang-jo', 'form:treaty'];

describe('a reading', () => {
  it('is left out of a view where it says nothing', () => {
    expect('reading' in of('rice')).toBe(false);
    expect('reading' in withReading(of('rice', { exact: true }), { reading: plainReading })).toBe(false);
  });

  it('keeps the switches of a name that is still in the query, and no others', () => {
    const view = withReading(of('Ri Sang-jo treaty', { off }), { query: 'embassy Rí Sang‑Jo' });
    expect(view.reading?.off).toEqual(off.slice(0, 2));
    expect(withReading(view, { query: 'Ri Sang-joo' }).reading).toBeUndefined();
  });

  it('stays whole when something else of the view changes', () => {
    expect(withReading(of('treaty', { off, exact: true }), { sort: 'title' }).reading).toEqual({
      exact: true,
      off,
      uncorrected: false,
    });
  });

  it('stays exact while the words are worked on, until they are others altogether', () => {
    const view = of('harvest rice', { exact: true });
    expect(withReading(view, { query: 'harv' }).reading?.exact).toBe(true);
    expect(withReading(view, { query: 'coal' }).reading).toBeUndefined();
    expect(withReading(view, { query: '' }).reading).toBeUndefined();
  });

  it('stays uncorrected while words only come to it', () => {
    const view = of('haverst', { uncorrected: true });
    expect(withReading(view, { query: 'haverst 1956' }).reading?.uncorrected).toBe(true);
    expect(withReading(view, { query: 'haversts' }).reading).toBeUndefined();
  });

  it('switches one thing off and on again', () => {
    const once = switched(plainReading, 'form:treaty', false);
    expect(once.off).toEqual(['form:treaty']);
    expect(switched(switched(once, 'form:treaty', false), 'form:treaty', true)).toEqual(plainReading);
  });

  it('is restored as far as it fits', () => {
    expect(restoreReading({ exact: true, off: ['a', 7, 'x'.repeat(501)], more: 1 })).toEqual({
      exact: true,
      off: ['a'],
      uncorrected: false,
    });
    for (const stored of [undefined, null, 'exact', [], {}]) expect(restoreReading(stored)).toBeNull();
  });
});
