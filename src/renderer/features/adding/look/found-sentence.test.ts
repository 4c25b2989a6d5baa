import { describe, expect, it } from 'vitest';
import { foundEncodings, foundFormats, foundSentence } from './found-sentence.ts';

const file = (name: string, encoding: string | null, sure = true) => ({
  path: `/a/${name}`,
  name,
  bytes: 1,
  format: 'table',
  encoding,
  sure,
});

describe('what was found', () => {
  it('is counted with its size', () => {
    expect(foundSentence({ fileCount: 1, bytes: 640 })).toBe('1 file, 640 bytes.');
  });

  it('is told by format, the most files first', () => {
    expect(
      foundFormats({
        formats: [
          { format: 'table', files: 1 },
          { format: 'tei', files: 39 },
          { format: 'new', files: 2 },
        ],
        knownFormats: [
          { name: 'tei', description: 'editions in TEI P5 (one XML file a volume)' },
          { name: 'new', description: 'scrolls (papyrus, mostly)' },
        ],
      }),
    ).toEqual([
      { name: 'tei', files: 39, description: 'Editions in TEI P5' },
      { name: 'new', files: 2, description: 'Scrolls' },
      { name: 'table', files: 1, description: 'A table' },
    ]);
  });

  it('tells the encodings that are guessed first, and none that goes without saying', () => {
    expect(
      foundEncodings([
        file('one.csv', 'utf-8'),
        file('scan.pdf', null),
        file('two.csv', 'utf-16le'),
        file('three.csv', 'windows-1251', false),
        file('four.csv', 'windows-1251', false),
      ]),
    ).toEqual([
      { encoding: 'windows-1251', sure: false, names: ['three.csv', 'four.csv'] },
      { encoding: 'utf-16le', sure: true, names: ['two.csv'] },
    ]);
  });
});
