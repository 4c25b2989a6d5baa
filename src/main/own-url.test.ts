import { describe, expect, it } from 'vitest';
import { isOwnUrl, startUrl } from './own-url.ts';

describe("the room's own origin", () => {
  it.each([startUrl, 'app://carrel/', 'app://carrel/assets/a.js?b#c'])('is that of %s', (url) => {
    expect(isOwnUrl(url)).toBe(true);
  });

  it.each([
    '',
    'carrel',
    'app:carrel',
    'app:///index.html',
    'app://carrel.example/index.html',
    'app://carrel@elsewhere/',
    'app://someone@carrel/',
    'app://carrel:80/',
    'apps://carrel/',
    'https://carrel/',
    'file:///etc/passwd',
    'javascript:app://carrel/',
    'data:text/html,app://carrel/',
    'about:blank',
    'blob:app://carrel/1b2c',
  ])('is not that of %j', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });
});
