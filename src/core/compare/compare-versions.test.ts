import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextLink } from '#contract/compare.ts';
import type { DocumentModel } from '#contract/document.ts';
import { compareVersions } from './compare-versions.ts';
import { createRandom, documentOf, editTexts, page, type Random, realTexts } from './test-texts.ts';
import { textUnits } from './text-units.ts';

const breathe = async () => {};

/** Links as indexes of the units on either side. */
async function linked(left: DocumentModel, right: DocumentModel): Promise<[number[], number[]][]> {
  const index = (document: DocumentModel) => {
    const { body, footnotes } = textUnits(document);
    const units = [...body, ...footnotes.flatMap((note) => note.units)];
    return new Map(units.map(({ key }, at) => [key, at]));
  };
  const [lefts, rights] = [index(left), index(right)];
  const { links } = await compareVersions(left, right, breathe);
  return links.map((link) => [
    link.left.map((key) => lefts.get(key) ?? -1),
    link.right.map((key) => rights.get(key) ?? -1),
  ]);
}

const ru = 'Товарищ министр сообщил, что поставки угля задержаны до весны, и просил передать это послу.';
const en =
  'The minister said that the deliveries of coal were held up until spring and asked to tell the ambassador.';

describe('two versions are linked', () => {
  it('one by one where lengths agree, and a short heading with a short heading', async () => {
    const left = documentOf('en', ['Top secret', en, en.repeat(3), 'Signed']);
    const right = documentOf('ru', ['Секретно', ru, ru.repeat(3), 'Подпись']);
    expect(await linked(left, right)).toEqual([0, 1, 2, 3].map((at) => [[at], [at]]));
  });

  it('two for one where a translator joined paragraphs', async () => {
    const left = documentOf('en', [en, en.slice(0, 60), en, en.repeat(2)]);
    const right = documentOf('ru', [`${ru} ${ru.slice(0, 50)}`, ru, ru.repeat(2)]);
    expect(await linked(left, right)).toEqual([
      [[0, 1], [0]],
      [[2], [1]],
      [[3], [2]],
    ]);
  });

  it('by their sentences and numbers where lengths fit as well otherwise', async () => {
    const left = documentOf('en', [
      'He spoke of coal. It is held up.',
      'I asked. He answered: 1957. Thanks.',
    ]);
    const right = documentOf('ru', [
      'Он говорил об угле. Он задержан.',
      'Я спросил.',
      'Он ответил: 1957. Да.',
    ]);
    expect(await linked(left, right)).toEqual([
      [[0], [0]],
      [[1], [1, 2]],
    ]);
  });

  it('within the pages that both have, whatever the lengths say', async () => {
    const left = documentOf('en', [page('1'), 'A line.', en, page('2'), en, page('3'), 'The end.']);
    const right = documentOf('ru', [page('1'), ru, page('2'), ru, ru.repeat(4), page('3'), 'Конец.']);
    const links = await linked(left, right);
    expect(links.at(-1)).toEqual([[3], [3]]);
    expect(links.flatMap(([of, to]) => (of.some((at) => at < 2) ? to : []))).toEqual([0]);
  });

  it('by equal paragraphs, which keep their ids, wherever they stand', async () => {
    const [a, b, c] = ['The first matter was coal.', 'Then rice was spoken of.', 'It ended at noon.'];
    const left = documentOf('en', [a, b, c]);
    const right = documentOf('en', ['Put in.', a, 'Also put in, and longer than all of it.', b, c]);
    expect(await linked(left, right)).toEqual([
      [[], [0]],
      [[0], [1]],
      [[], [2]],
      [[1], [3]],
      [[2], [4]],
    ]);
  });

  it('with footnotes by their labels', async () => {
    const noted = (language: string, labels: readonly string[]): DocumentModel => ({
      ...documentOf(language, ['Words.']),
      footnotes: labels.map((label) => ({
        id: label,
        label,
        blocks: [{ type: 'paragraph', id: `n${label}`, content: [{ type: 'text', text: `Note ${label}` }] }],
      })),
    });
    const { links } = await compareVersions(noted('en', ['1', '2']), noted('ru', ['2', '3']), breathe);
    expect(links.slice(1)).toEqual([
      { left: ['n1'], right: [] },
      { left: ['n2'], right: ['n2'] },
      { left: [], right: ['n3'] },
    ] satisfies TextLink[]);
  });

  it('not at all where one has no words', async () => {
    expect(await linked(documentOf('en', []), documentOf('en', []))).toEqual([]);
    expect(await linked(documentOf('en', ['One.', 'Two.']), documentOf('ru', [page('1')]))).toEqual([
      [[0], []],
      [[1], []],
    ]);
  });

  it('each paragraph once and in order, whatever the texts are', async () => {
    const text = fc.array(fc.oneof(fc.lorem(), fc.string(), fc.constantFrom('1.', '***', '')), {
      maxLength: 12,
    });
    const languages = fc.constantFrom('en', 'ru');
    await fc.assert(
      fc.asyncProperty(text, text, languages, async (one, other, language) => {
        const [left, right] = [documentOf('en', one), documentOf(language, other)];
        const links = await linked(left, right);
        const all = (document: DocumentModel) => textUnits(document).body.map((_, at) => at);
        expect(links.flatMap(([of]) => of)).toEqual(all(left));
        expect(links.flatMap(([, to]) => to)).toEqual(all(right));
      }),
    );
  });
});

/** The share of true pairs that are found, and of found pairs that are true. */
async function measure(language: string, change: (random: Random) => (text: string) => string) {
  let [found, wanted, said] = [0, 0, 0];
  for (const [at, texts] of realTexts().slice(0, 60).entries()) {
    const random = createRandom(at + 1);
    const { texts: made, truth } = editTexts(texts, random, change(random));
    const links = await linked(documentOf('en', texts), documentOf(language, made));
    const pairs = links.flatMap(([of, to]) => of.flatMap((i) => to.map((j) => `${i} ${j}`)));
    const right = new Set(truth.map(([i, j]) => `${i} ${j}`));
    found += pairs.filter((pair) => right.has(pair)).length;
    wanted += right.size;
    said += pairs.length;
  }
  return { recall: found / wanted, precision: found / said };
}

describe('real documents that were edited at random', () => {
  it('are linked rightly in one language', async () => {
    const words = (random: Random) => (text: string) =>
      text
        .split(' ')
        .flatMap((word) => (random(12) === 0 ? (random(2) === 0 ? [] : ['другое', word]) : [word]))
        .join(' ');
    const { recall, precision } = await measure('en', words);
    expect(recall).toBeGreaterThan(0.97);
    expect(precision).toBeGreaterThan(0.97);
  });

  it('are linked by lengths, sentences and numbers in another', async () => {
    /** As a translation is: no word the same, each longer or shorter, and its signs and numbers mostly kept. */
    const translated = (random: Random) => (text: string) =>
      text
        .split(' ')
        .map((word) =>
          word.replaceAll(/\p{L}+/gu, ({ length }) =>
            'ж'.repeat(Math.round(length * (0.7 + random(80) / 100))),
          ),
        )
        .flatMap((word) => (random(15) === 0 ? [] : [word]))
        .join(' ');
    const { recall, precision } = await measure('ru', translated);
    expect(recall).toBeGreaterThan(0.9);
    expect(precision).toBeGreaterThan(0.9);
  });
});
