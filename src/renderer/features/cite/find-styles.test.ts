import { expect, it } from 'vitest';
import type { Style } from '#contract/styles.ts';
import { findStyles } from './find-styles.ts';

const style = (title: string, origin: Style['origin'] = 'found'): Style => ({
  id: `http://example.org/${title}`,
  title,
  origin,
  kind: 'note',
  language: 'en-US',
  drops: null,
});
const titles = (styles: readonly Style[], typed: string) =>
  findStyles(styles, typed).found.map(({ title }) => title);

it('finds styles by words in any order, own ones first, then those that begin with what was typed', () => {
  const styles = [
    style('Études de Chicago'),
    style('Chicago Manual'),
    style('Chicago, notes', 'own'),
    style('APA'),
  ];
  expect(titles(styles, 'chicago')).toEqual(['Chicago, notes', 'Chicago Manual', 'Études de Chicago']);
  expect(titles(styles, 'chicago etudes')).toEqual(['Études de Chicago']);
  expect(titles(styles, '')).toEqual(['Chicago, notes', 'Études de Chicago', 'Chicago Manual', 'APA']);
  expect(titles(styles, 'vancouver')).toEqual([]);
});

it('shows as many as one looks through, and says how many more there are', () => {
  const many = Array.from({ length: 2_858 }, (_, at) => style(`Style ${at}`));
  const { found, more } = findStyles(many, '');
  expect([found.length, more]).toEqual([60, 2_798]);
});
