import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, mix, parseHex, type Rgb } from './contrast.ts';

const folder = join(import.meta.dirname, '../../src/renderer/styles');
const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, '');
const tokens = withoutComments(readFileSync(join(folder, 'tokens.css'), 'utf8'));
const others = readdirSync(folder)
  .filter((name) => name.endsWith('.css') && name !== 'tokens.css')
  .map((name) => withoutComments(readFileSync(join(folder, name), 'utf8')))
  .join('\n');

/** Colours of the block that follows `selector`, by name without the dashes. */
function theme(selector: string): ReadonlyMap<string, Rgb> {
  const start = tokens.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no block for ${selector}.`);
  const block = tokens.slice(tokens.indexOf('{', start) + 1, tokens.indexOf('}', start));
  const found = [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]+)\s*;/gi)];
  return new Map(found.map(([, name = '', hex = '']) => [name, parseHex(hex)]));
}

const dark = theme('\n:root[data-theme="dark"]');
const themes = {
  light: theme('\n:root,'),
  sepia: theme('\n:root[data-theme="sepia"]'),
  dark,
} as const;

/** The grounds that each colour of text stands on. */
const marked = ['mark-green', 'mark-rose', 'mark-blue', 'mark-violet'];
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: ['page', 'catalogue', 'rail', 'accent-wash', ...marked],
  'ink-soft': ['page', 'catalogue', 'rail', 'accent-wash', ...marked],
  accent: ['page', 'catalogue', 'rail', 'accent-wash', ...marked],
  danger: ['page', 'catalogue', 'rail', 'accent-wash'],
  'mark-ink': ['mark'],
  // The tick of a chosen file.
  page: ['accent'],
};
/** Lines that tell where a field or a focus is (1.4.11). */
const lines: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['page', 'catalogue'],
  'mark-green-line': ['page', 'mark-green'],
  'mark-rose-line': ['page', 'mark-rose'],
  'mark-blue-line': ['page', 'mark-blue'],
  'mark-violet-line': ['page', 'mark-violet'],
  accent: ['page', 'catalogue', 'rail', 'accent-wash'],
};

const colour = (colours: ReadonlyMap<string, Rgb>, name: string): Rgb => {
  const found = colours.get(name);
  if (!found) throw new Error(`The theme has no colour --${name}.`);
  return found;
};
const pairs = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([name, grounds]) => grounds.map((ground) => [name, ground] as const));
const rounded = (ratio: number) => Math.floor(ratio * 100) / 100;

describe('the measure of contrast', () => {
  it('is that of WCAG 2.2', () => {
    const black = parseHex('#000000');
    const white = parseHex('#ffffff');
    expect([contrast(black, white), contrast(white, black), contrast(white, white)]).toEqual([21, 21, 1]);
    // The lightest grey that still passes on white.
    expect(rounded(contrast(parseHex('#767676'), white))).toBe(4.54);
  });

  it('refuses what is no colour of six digits', () => {
    expect(() => parseHex('#fff')).toThrow('“#fff” is no colour of six hexadecimal digits.');
  });
});

describe.each(Object.entries(themes))('the %s theme', (_, colours) => {
  /** The pairs that fall short of `least`, with what they have. */
  const short = (table: Readonly<Record<string, readonly string[]>>, least: number, inkUnder = 0) =>
    pairs(table).flatMap(([name, ground]) => {
      const under = mix(colour(colours, 'ink'), inkUnder, colour(colours, ground));
      const ratio = contrast(colour(colours, name), under);
      return ratio < least ? [`${name} on ${ground}: ${rounded(ratio)}`] : [];
    });

  it('sets every text at 4.5:1 or more on whatever it stands on (WCAG 2.2, 1.4.3)', () => {
    expect(short(texts, 4.5)).toEqual([]);
  });

  it('keeps it so under the pointer, which lays 6 per cent of ink beneath', () => {
    expect(short(texts, 4.5, 0.06)).toEqual([]);
  });

  it('draws the lines of fields and focus at 3:1 or more (WCAG 2.2, 1.4.11)', () => {
    expect(short(lines, 3)).toEqual([]);
  });
});

describe('the colours of the window', () => {
  it('are named in every theme', () => {
    const names = [...themes.light.keys()];
    expect([[...themes.sepia.keys()], [...dark.keys()]]).toEqual([names, names]);
  });

  const used = (property: string) => {
    const found = others.matchAll(new RegExp(`(?<![\\w-])${property}:\\s*var\\(--([a-z-]+)\\)`, 'g'));
    return [...new Set([...found].map(([, name]) => name))].sort();
  };

  it('are measured here wherever text has one', () => {
    expect(used('color')).toEqual(Object.keys(texts).sort());
  });

  it('are measured here wherever text has one behind it', () => {
    const grounds = new Set(pairs(texts).map(([, ground]) => ground));
    // The splitter is a line and bears no text.
    const bare = ['accent', 'line'];
    expect(used('background').filter((name = '') => !grounds.has(name) && !bare.includes(name))).toEqual([]);
  });

  it('are never thinned by an opacity, which no measure of the tokens would see', () => {
    const thin = [...others.matchAll(/[^{}]*\{[^{}]*?(?<![\w-])opacity:\s*(0?\.\d+)[^{}]*\}/g)];
    expect(thin.map(([rule]) => rule.trim())).toEqual([]);
  });
});
