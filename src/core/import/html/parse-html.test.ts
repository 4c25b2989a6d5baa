import { describe, expect, it } from 'vitest';
import { hostileSize } from '../test-fuzz.ts';
import { looksLikeHtml, parseHtml } from './parse-html.ts';

describe('a page', () => {
  it('may be as deep as a file is long', () => {
    for (const tag of ['<div>', '<b>', '<table><tr><td>', '<ul><li>']) {
      expect(() => parseHtml(tag.repeat(hostileSize(200_000)), 'deep.html')).not.toThrow();
    }
  });

  it('is refused where it is too long, or has too many comments', () => {
    const long = 'x'.repeat(16_000_001);
    expect(() => parseHtml(long, 'long.html')).toThrow('long.html has more than 16 million characters.');
    expect(() => parseHtml('<!---->'.repeat(1_000_001), 'c.html')).toThrow('more than a million elements');
  });

  it('is refused where its elements multiply', () => {
    const hostile = Array.from({ length: 20_000 }, (_, id) => `<p><b id=${id}>`).join('');
    expect(() => parseHtml(hostile, 'b.html')).toThrow('b.html has more than a million elements.');
  });
});

describe('a web page', () => {
  it.each([
    '<!DOCTYPE html><p>',
    '\uFEFF\n <html lang="en">',
    '<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<body>',
  ])('is known by its beginning: %s', (head) => expect(looksLikeHtml(head)).toBe(true));

  it.each(['', 'html', '<TEI><html>', '<htmlx>', '<!-- html -->', `${'<!---->'.repeat(5000)}<x>`])(
    'is not taken for granted',
    (head) => expect(looksLikeHtml(head)).toBe(false),
  );
});
