import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#contract/document.ts';
import type { MarkDeed } from '#contract/marks.ts';
import { flatText } from '../anchor/flat-text.ts';
import { coal, freshFolder, openTest } from '../library/fresh-folder.ts';
import { createTurns } from '../library/turns.ts';
import { colourNamesType, createColourNames } from './colour-names.ts';
import { markType } from './mark-body.ts';
import { createMarks } from './marks.ts';
import { anchorBetween } from './passage.ts';
import { inReadingOrder, resolveMark } from './resolve-marks.ts';

const documentOf = (...texts: string[]): DocumentModel => ({
  language: 'en',
  blocks: texts.map((text, at) => ({
    type: 'paragraph',
    id: `p${at}`,
    content: [{ type: 'text', text }],
  })),
  footnotes: [],
});
const document = documentOf(
  'The mines of Anju stood still for a week.',
  'Rice came  from the south. 𝒜bc',
  'About the fish nothing was said at all.',
);
const flat = flatText(document);
const anchorOf = (place: string, start: number, end: number, in_ = flat) =>
  anchorBetween(in_, 'en', { start: { place, offset: start }, end: { place, offset: end } });

function opened(folder = freshFolder()) {
  const { library } = openTest(folder);
  const items = library.items(markType, 'mark');
  const colours = createColourNames(library.items(colourNamesType, 'colours'));
  const turns = createTurns<MarkDeed>('mark-nothing-to-turn');
  const marks = createMarks({ items, colours, turns, now: () => new Date('2026-11-24T08:00:00.000Z') });
  return { folder, library, items, colours, turns, marks };
}
const idOf = (deed: { mark: { id: string } | null }) => deed.mark?.id ?? '';

describe('a passage', () => {
  it('is what the document says between two points, without the space round it and with whole characters', () => {
    expect([anchorOf('p0', 3, 10).quote, anchorOf('p1', 28, 29).quote]).toEqual(['mines', '𝒜']);
    const over = anchorBetween(flat, 'en', {
      start: { place: 'p0', offset: 36 },
      end: { place: 'p1', offset: 4 },
      seen: 'week. Rice',
    });
    expect([over.quote, over.start, over.end]).toEqual([
      'week.\nRice',
      { place: 'p0', offset: 36 },
      { place: 'p1', offset: 4 },
    ]);
  });

  it('is refused where the document has other words than the reader saw', () => {
    const [start, end] = [0, 4].map((offset) => ({ place: 'p1', offset }));
    if (!start || !end) throw new Error('No points.');
    expect(anchorBetween(flat, 'en', { start, end, seen: 'Rice' }).quote).toBe('Rice');
    expect(() => anchorBetween(flat, 'en', { start, end, seen: 'Coal' })).toThrowError('was replaced');
  });

  it('is refused where there are no words, or no such place', () => {
    for (const [place, start, end] of [
      ['p1', 9, 11],
      ['p0', 9, 4],
      ['p9', 0, 4],
      ['p0', 0, 999],
    ] as const) {
      expect(() => anchorOf(place, start, end)).toThrowError(
        expect.objectContaining({ code: 'mark-passage-unusable' }),
      );
    }
  });
});

describe('marks', () => {
  it('are made, changed, removed and brought back, and each of it is undone and done again', () => {
    const { marks, turns, library } = opened();
    const state = () => marks.of([coal]).map(({ body }) => [body.colour, body.note, body.tags.join()]);
    const states = [state()];
    const added = marks.add(coal, anchorOf('p0', 4, 9), 'green');
    const id = idOf(added);
    states.push(state());
    const deeds = [
      () => marks.change(id, { colour: 'rose' }),
      () => marks.change(id, { note: 'Zhou?' }),
      () => marks.change(id, { tags: ['coal', 'coal'] }),
      () => marks.remove(id),
      () => marks.restore(id),
    ];
    const said = deeds.map((deed) => {
      const { sentence } = deed();
      states.push(state());
      return sentence;
    });
    expect([added.sentence, ...said]).toEqual([
      '“mines” marked as evidence',
      '“mines” marked as doubt',
      'Note on “mines” written',
      'Tags of “mines” changed',
      'Mark on “mines” removed',
      'Mark on “mines” brought back',
    ]);
    expect(state()).toEqual([['rose', 'Zhou?', 'coal']]);
    for (const before of states.toReversed().slice(1)) {
      turns.undo();
      expect(state()).toEqual(before);
    }
    expect(() => turns.undo()).toThrowError('There is nothing to undo.');
    for (const after of states.slice(1)) {
      turns.redo();
      expect(state()).toEqual(after);
    }
    expect(() => turns.redo()).toThrowError('There is nothing to do again.');
    library.close();
  });

  it('take a note that is written in several pauses back as one', () => {
    const { marks, turns, library } = opened();
    const id = idOf(marks.add(coal, anchorOf('p0', 4, 9), 'green'));
    marks.change(id, { note: 'Zh' });
    marks.change(id, { note: 'Zhou' });
    turns.undo();
    expect(marks.get(id).body.note).toBe('');
    turns.redo();
    expect(marks.get(id).body.note).toBe('Zhou');
    library.close();
  });

  it('are there the next time with their history, and removed ones in the bin', () => {
    const first = opened();
    const id = idOf(first.marks.add(coal, anchorOf('p0', 4, 9), 'green'));
    first.marks.change(id, { note: 'Zhou?' });
    const gone = idOf(first.marks.add(coal, anchorOf('p1', 0, 4), 'blue'));
    first.marks.remove(gone);
    first.marks.renameColour('green', 'proof');
    first.library.close();
    const again = opened(first.folder);
    expect([
      again.marks.of([coal]).map(({ body }) => [body.anchor.quote, body.note]),
      again.marks.removedSince('2026', { ref: coal }).map(({ item }) => item.body.anchor.quote),
      again.marks.removedSince('2026', { ref: { ...coal, record: 'rice' } }),
      again.marks.removedSince('2026', { limit: 0 }),
      again.items.revisions(id).length,
      again.colours.all().map(({ name }) => name),
    ]).toEqual([[['mines', 'Zhou?']], ['Rice'], [], [], 2, ['proof', 'doubt', 'quote', 'follow up']]);
    again.marks.restore(gone);
    expect(again.marks.of([coal]).length).toBe(2);
    again.library.close();
  });

  it('have a tag renamed on all of them in one commit, and undone', () => {
    const { marks, turns, library } = opened();
    const ids = ['p0', 'p1'].map((place) => idOf(marks.add(coal, anchorOf(place, 0, 4), 'green')));
    const [one = '', two = ''] = ids;
    marks.change(one, { tags: ['rice', 'coal'] });
    marks.change(two, { tags: ['coal', 'coke', 'Anju'] });
    const tags = () => ids.map((id) => marks.get(id).body.tags);
    expect(marks.renameTag(ids, 'coal', 'coke').sentence).toBe('Tag “coal” renamed to “coke” on 2 marks');
    expect(tags()).toEqual([
      ['rice', 'coke'],
      ['coke', 'Anju'],
    ]);
    marks.remove(one);
    turns.undo();
    turns.undo();
    expect(tags()).toEqual([
      ['rice', 'coal'],
      ['coal', 'coke', 'Anju'],
    ]);
    turns.redo();
    expect(tags()[0]).toEqual(['rice', 'coke']);
    expect(() => marks.renameTag(ids, 'tin', 'lead')).toThrowError(
      expect.objectContaining({ code: 'tag-not-found' }),
    );
    library.close();
  });

  it('that are not there are refused', () => {
    const { marks, library } = opened();
    for (const deed of [() => marks.remove('x'), () => marks.change('x', {}), () => marks.restore('x')]) {
      expect(deed).toThrowError(expect.objectContaining({ code: 'mark-not-found' }));
    }
    library.close();
  });
});

describe('marks in a text that has changed', () => {
  const before = flatText(
    documentOf(
      'In the spring we went north, by train, and counted what we saw.',
      'The mines of Anju stood still for a week.',
      'Rice came  from the south. 𝒜bc',
      'About the fish nothing was said at all.',
    ),
  );
  const next = flatText(
    documentOf(
      'In the spring we went north, by train and by cart, and counted what we saw.',
      'The mines of Anju stood idle for a week.',
      'Rice came  from the south. 𝒜bc',
      'About the fish nothing was said at all.',
    ),
  );

  it('are followed, proposed or kept, and those that were found again move in one commit', () => {
    const { marks, items, turns, library } = opened();
    const rice = idOf(marks.add(coal, anchorOf('p2', 0, 26, before), 'green'));
    const mines = idOf(marks.add(coal, anchorOf('p1', 4, 40, before), 'rose'));
    const resolve = () =>
      inReadingOrder(
        marks.of([coal]).map((item) => resolveMark(item, { ref: coal, version: 'en', flat: next })),
      );
    const [exact, near] = resolve();
    expect([exact?.item.id, exact?.place]).toEqual([
      rice,
      { state: 'exact', start: { place: 'p2', offset: 0 }, end: { place: 'p2', offset: 26 } },
    ]);
    expect([near?.item.id, near?.place]).toMatchObject([
      mines,
      { state: 'near', quote: 'mines of Anju stood idle for a week' },
    ]);
    const edition = items.edition();
    expect(marks.follow(resolve(), coal)).toBe(true);
    expect([items.edition() - edition, marks.follow(resolve(), coal)]).toEqual([1, false]);
    expect(marks.get(rice).body.anchor).toMatchObject({
      textHash: next.hash,
      start: { place: 'p2', offset: 0 },
    });

    marks.refuse(mines, next.hash);
    expect(resolve()[1]?.place).toEqual({ state: 'orphan', refused: true });
    turns.undo();
    marks.accept(mines, coal, anchorOf('p1', 4, 39, next));
    expect(resolve().map(({ place }) => place.state)).toEqual(['exact', 'exact']);
    turns.undo();
    expect(resolve()[1]?.place.state).toBe('near');
    library.close();
  });

  it('of another version are proposed, never moved by themselves', () => {
    const { marks, library } = opened();
    marks.add(coal, anchorOf('p2', 0, 26, before), 'green');
    const [item] = marks.of([coal]);
    if (!item) throw new Error('The mark is gone.');
    const { place, moved } = resolveMark(item, { ref: coal, version: 'ru', flat: next });
    expect([place.state, moved]).toEqual(['near', null]);
    library.close();
  });
});
