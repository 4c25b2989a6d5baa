import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '#contract/compare.ts';
import type { DocumentModel } from '#contract/document.ts';
import { textPlaces } from '../read/text-places.ts';
import { compareVersions } from './compare-versions.ts';
import { createRandom, documentOf, editTexts, realTexts } from './test-texts.ts';
import { wordTokens } from './word-tokens.ts';

const breathe = async () => {};

const wordsOf = (document: DocumentModel) => {
  const places = new Map([...textPlaces(document)].map(({ key, text }) => [key, text]));
  return (spans: readonly TextSpan[]) =>
    spans.map(({ place, start, end }) => (places.get(place) ?? '').slice(start, end)).join('\n');
};

/** The differences in words: what is on the left, what on the right. */
async function told(left: DocumentModel, right: DocumentModel): Promise<string[]> {
  const { differences } = await compareVersions(left, right, breathe);
  const [one, other] = [wordsOf(left), wordsOf(right)];
  return (differences ?? []).map((each) => `${one(each.left)} | ${other(each.right)}`);
}

/** The words of a text that are in no difference. */
function rest(document: DocumentModel, spans: readonly TextSpan[]): string[] {
  return [...textPlaces(document)].flatMap(({ key, text }) => {
    const own = spans.filter(({ place }) => place === key);
    return wordTokens(text)
      .filter(({ start }) => !own.some((span) => start >= span.start && start < span.end))
      .map((token) => token.text);
  });
}

describe('differences of two versions', () => {
  it('are told by words, a replaced word as one', async () => {
    const left = documentOf('en', ['The mines stood still for a week.', 'Rice came from the south.']);
    const right = documentOf('en', ['The old mines stood idle for a week.', 'Rice came from the south.']);
    expect(await told(left, right)).toEqual([' | old', 'still | idle']);
  });

  it('are whole paragraphs where one text has more', async () => {
    const left = documentOf('en', ['It began at ten.', 'It ended at noon.']);
    const right = documentOf('en', [
      'It began at ten.',
      'A list of guests follows here.',
      'It ended at noon.',
    ]);
    expect(await told(left, right)).toEqual([' | A list of guests follows here.']);
  });

  it('go on across a comma and a short word, and are character by character in Chinese', async () => {
    const left = documentOf('en', ['He asked for coal, and was given some of it by the ministry then.']);
    const right = documentOf('en', ['He asked for rice, but was given some of it by the ministry then.']);
    expect(await told(left, right)).toEqual(['coal, and | rice, but']);
    expect(
      await told(documentOf('zh', ['煤炭运输到明年春天']), documentOf('zh-Hans', ['煤炭运输到明年夏天'])),
    ).toEqual(['春 | 夏']);
  });

  it('are none in spaces, and none in another language', async () => {
    expect(await told(documentOf('en', ['One  two\nthree']), documentOf('en', ['One two three']))).toEqual(
      [],
    );
    const { differences } = await compareVersions(
      documentOf('en', ['One']),
      documentOf('ru', ['Один']),
      breathe,
    );
    expect(differences).toBeNull();
  });

  it('stand in the cells of a table', async () => {
    const cell = (text: string) => [{ type: 'text' as const, text }];
    const table = (tons: string): DocumentModel => ({
      language: 'en',
      blocks: [
        {
          type: 'table',
          id: 't',
          header: [cell('Good'), cell('Tons')],
          rows: [[cell('Coal'), cell(tons)]],
        },
      ],
      footnotes: [],
    });
    const { differences } = await compareVersions(table('40'), table('50'), breathe);
    const span = { place: 't/1/1', start: 0, end: 2 };
    expect(differences).toEqual([{ left: [span], right: [span] }]);
  });

  it('are one for a passage that has hardly a word in common', async () => {
    const words = (from: number) => Array.from({ length: 3000 }, (_, n) => `w${n * 2 + from}`).join(' ');
    const { differences, coarse } = await compareVersions(
      documentOf('en', [`${words(0)} ${'the same '.repeat(9000)}`]),
      documentOf('en', [`${words(1)} ${'the same '.repeat(9000)}`]),
      breathe,
    );
    expect([differences?.length, coarse]).toEqual([1, 1]);
  });

  it('leave the same words on both sides, whatever was changed', async () => {
    const text = fc.array(fc.oneof(fc.lorem({ maxCount: 20 }), fc.string()), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const [left, right] = [documentOf('en', one), documentOf('en', other)];
        const { differences } = await compareVersions(left, right, breathe);
        const all = differences ?? [];
        expect(
          rest(
            left,
            all.flatMap((each) => each.left),
          ),
        ).toEqual(
          rest(
            right,
            all.flatMap((each) => each.right),
          ),
        );
      }),
    );
  });

  it('of real documents edited at random are no more than the edits', async () => {
    const random = createRandom(7);
    let edits = 0;
    const change = (text: string) =>
      text.replaceAll(/\p{L}{4,}/gu, (word) => {
        if (random(15) > 0) return word;
        edits += 1;
        return `${word}x${edits}`;
      });
    const texts = realTexts().slice(0, 30).flat();
    const edited = editTexts(texts, () => 9, change);
    const { differences } = await compareVersions(
      documentOf('en', texts),
      documentOf('en', edited.texts),
      breathe,
    );
    expect(differences?.length).toBeGreaterThan(edits * 0.85);
    expect(differences?.length).toBeLessThanOrEqual(edits);
  });
});
