import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Brush, moveBrush } from './move-brush.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
/** The brush after keys, "Shift+" before those that were pressed with it. */
function after(keys: readonly string[], bars = 48): string | null {
  let brush: Brush | null = null;
  for (const each of keys) {
    const shiftKey = each.startsWith('Shift+');
    brush = moveBrush(brush, { ...none, shiftKey, key: each.replace('Shift+', '') }, bars, 12) ?? brush;
  }
  return brush && `${(brush as Brush).anchor}–${(brush as Brush).head}`;
}

it('goes along the bars, from the end that the first arrow points away from', () => {
  expect(after(['ArrowRight'])).toBe('0–0');
  expect(after(['ArrowLeft'])).toBe('47–47');
  expect(after(['ArrowRight', 'ArrowRight', 'PageUp', 'ArrowLeft'])).toBe('12–12');
  expect(after(['End', 'PageUp', 'PageDown', 'Home', 'ArrowLeft'])).toBe('0–0');
});

it('becomes a span with Shift, in either direction, and one bar again without', () => {
  expect(after(['Home', 'Shift+ArrowRight', 'Shift+ArrowRight'])).toBe('0–2');
  expect(after(['End', 'Shift+PageDown'])).toBe('47–35');
  expect(after(['End', 'Shift+Home', 'ArrowRight'])).toBe('1–1');
  expect(after(['Shift+End'])).toBe('47–47');
});

it('leaves other keys, and what has another modifier, to others', () => {
  for (const key of ['Tab', 'Enter', 'Escape', 'j', 'toString'])
    expect(moveBrush(null, { ...none, key }, 48, 12)).toBe(null);
  expect(moveBrush(null, { ...none, key: 'ArrowLeft', altKey: true }, 48, 12)).toBe(null);
  expect(moveBrush(null, { ...none, key: 'End' }, 0, 12)).toBe(null);
});

it('stays among the bars, also when they became fewer', () => {
  const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  const brush = fc.record({ anchor: fc.nat(400), head: fc.nat(400), isSpan: fc.boolean() });
  fc.assert(
    fc.property(
      fc.option(brush),
      key,
      fc.boolean(),
      fc.integer({ min: 1, max: 300 }),
      (from, name, shiftKey, bars) => {
        const moved = moveBrush(from, { ...none, key: name, shiftKey }, bars, 12);
        expect(Math.min(moved?.anchor ?? -1, moved?.head ?? -1)).toBeGreaterThanOrEqual(0);
        expect(Math.max(moved?.anchor ?? bars, moved?.head ?? bars)).toBeLessThan(bars);
      },
    ),
  );
});
