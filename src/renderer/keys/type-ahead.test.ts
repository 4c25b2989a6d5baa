import { expect, it } from 'vitest';
import { createTypeAhead } from './type-ahead.ts';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

it('holds nothing before it is asked to', () => {
  const ahead = createTypeAhead();
  expect(ahead.hold(press('b'))).toBe(false);
  expect(ahead.take()).toBe('');
});

it('holds letters, signs and line ends, and gives them once', () => {
  const ahead = createTypeAhead();
  ahead.begin();
  expect(['b', ' ', '김', '𝒳', '?', 'Enter'].map((key) => ahead.hold(press(key)))).toEqual(
    Array(6).fill(true),
  );
  expect(ahead.take()).toBe('b 김𝒳?\n');
  expect(ahead.hold(press('b'))).toBe(false);
});

it('leaves named keys and chords to others', () => {
  const ahead = createTypeAhead();
  ahead.begin();
  expect([ahead.hold(press('Escape')), ahead.hold(press('F5')), ahead.hold(press('c', true))]).toEqual([
    false,
    false,
    false,
  ]);
});

it('goes on holding when it is asked again', () => {
  const ahead = createTypeAhead();
  ahead.begin();
  ahead.hold(press('n'));
  ahead.begin();
  expect(ahead.take()).toBe('n');
});
