import { describe, expect, it } from 'vitest';
import { parseStartArguments } from './arguments.ts';

describe('the arguments of npm start', () => {
  it('are a window of 1280 by 800 when there are none', () => {
    expect(parseStartArguments([])).toEqual({
      help: false,
      shell: null,
      headless: false,
      screenshot: null,
      size: { width: 1280, height: 800 },
      data: null,
      readOnly: false,
      packs: [],
    });
  });

  it('name packs, size and picture', () => {
    const args = parseStartArguments([
      'a.carrel',
      '--headless',
      '--screenshot',
      'p.png',
      '--size',
      '1920x1080',
      'b.carrel',
    ]);
    expect(args).toMatchObject({
      screenshot: 'p.png',
      size: { width: 1920, height: 1080 },
      packs: ['a.carrel', 'b.carrel'],
    });
  });

  it.each([
    [['--shell', 'firefox'], /electron or chromium/],
    [['--size', 'big'], /1280x800/],
    [['--screenshot', 'p.png'], /goes with --headless/],
    [['--no-sandbox'], /Unknown option/],
  ])('refuse %j in words', (argv, sentence) => {
    expect(() => parseStartArguments(argv)).toThrow(sentence);
  });
});
