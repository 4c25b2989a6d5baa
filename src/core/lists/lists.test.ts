import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListDeed } from '#contract/lists.ts';
import { openTest } from '../library/fresh-folder.ts';
import type { Library } from '../library/open-library.ts';
import { createTurns, type Turns } from '../library/turns.ts';
import { listType } from './list-body.ts';
import { createLists, type Lists } from './lists.ts';
import { listsOf } from './tree.ts';

let folder: string;
let library: Library;
let turns: Turns<ListDeed>;
let lists: Lists;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-lists-'));
  ({ library } = openTest(join(folder, 'library')));
  turns = createTurns('list-nothing-to-turn');
  lists = createLists(library.items(listType, 'list'), turns);
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const record = (name: string) => ({
  kind: 'record' as const,
  ref: { collection: 'talks', record: name },
  title: name,
});
const heading = (text: string) => ({ kind: 'heading' as const, text });
/** What stands in a list, in words. */
const within = (list: string | null) =>
  lists
    .tree()
    .in(list)
    .map(({ ref, body }) => ref?.record ?? body.text);
const shown = () => listsOf(lists.tree()).map(({ name, depth, records }) => [name, depth, records]);

describe('reading lists', () => {
  it('keep the order that the reader gives them, with headings and words between records', () => {
    const { id } = lists.make('Harvests', null);
    const first = lists.add(id, record('rice'), undefined);
    lists.add(id, record('coal'), undefined);
    lists.add(id, heading('The South'), first.id);
    lists.add(id, { kind: 'prose', text: 'First of all.' }, null);
    expect(within(id)).toEqual(['First of all.', 'rice', 'The South', 'coal']);
    lists.move(first.id, id, null);
    expect(within(id)).toEqual(['rice', 'First of all.', 'The South', 'coal']);
  });

  it('stand in each other, and count the records below them', () => {
    const { id } = lists.make('Korea', null);
    const inner = lists.make('1956', id).id;
    lists.add(inner, record('rice'), undefined);
    lists.add(id, record('coal'), undefined);
    // In two lists, and twice in one.
    lists.add(id, record('rice'), undefined);
    lists.make('China', null);
    expect(shown()).toEqual([
      ['Korea', 0, 3],
      ['1956', 1, 1],
      ['China', 0, 0],
    ]);
    lists.move(inner, null, null);
    expect(shown()).toEqual([
      ['1956', 0, 1],
      ['Korea', 0, 2],
      ['China', 0, 0],
    ]);
  });

  it('go with all that is in them, and come back with it', () => {
    const { id } = lists.make('Korea', null);
    const inner = lists.make('1956', id).id;
    lists.add(inner, record('rice'), undefined);
    expect(lists.remove(id).sentence).toBe('The list “Korea” removed');
    expect([shown(), within(id), within(inner)]).toEqual([[], [], []]);
    expect(turns.undo().sentence).toBe('The list “Korea” removed');
    expect(shown()).toEqual([
      ['Korea', 0, 1],
      ['1956', 1, 1],
    ]);
    turns.redo();
    expect(shown()).toEqual([]);
  });

  it('cannot stand in themselves, and say what is not there', () => {
    const { id } = lists.make('Korea', null);
    const inner = lists.make('1956', id).id;
    const entry = lists.add(id, record('rice'), undefined).id;
    const refusals: readonly [() => unknown, string][] = [
      [() => lists.move(id, inner, null), 'list-in-itself'],
      [() => lists.move(id, id, null), 'list-in-itself'],
      [() => lists.move(entry, null, null), 'list-not-found'],
      [() => lists.move(entry, entry, null), 'list-not-found'],
      [() => lists.add('none', record('rice'), undefined), 'list-not-found'],
      [() => lists.add(id, record('rice'), 'none'), 'list-not-found'],
      [() => lists.change('none', 'x'), 'list-not-found'],
      [() => lists.change(id, ' '), 'list-unnamed'],
      [() => turns.redo(), 'list-nothing-to-turn'],
    ];
    for (const [deed, code] of refusals) expect(deed).toThrow(expect.objectContaining({ code }));
    expect(within(id)).toEqual(['1956', 'rice']);
  });

  it('are there again when the library is opened anew', () => {
    const { id } = lists.make('Korea', null);
    lists.add(id, record('rice'), undefined);
    library.close();
    ({ library } = openTest(join(folder, 'library')));
    lists = createLists(library.items(listType, 'list'), turns);
    expect([shown(), within(id)]).toEqual([[['Korea', 0, 1]], ['rice']]);
  });

  it('lose nothing where two libraries put lists into each other', () => {
    const [one, other] = [lists.make('One', null).id, lists.make('Other', null).id];
    lists.add(one, record('rice'), undefined);
    const items = library.items(listType, 'list');
    items.write([
      { id: one, body: { kind: 'list', list: other, order: 'a0', text: 'One' } },
      { id: other, body: { kind: 'list', list: one, order: 'a0', text: 'Other' } },
    ]);
    lists = createLists(items, turns);
    expect(
      shown()
        .map(([name]) => name)
        .sort(),
    ).toEqual(['One', 'Other']);
  });

  it('have after any moves the order that a plain array would have, and undo leads all the way back', () => {
    const step = fc.record({ from: fc.nat(9), to: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { id } = lists.make('Order', null);
        const ids = Array.from({ length: 5 }, (_, at) => lists.add(id, record(`${at}`), undefined).id);
        const order = () =>
          lists
            .tree()
            .in(id)
            .map((each) => each.id);
        const before = [ids];
        for (const { from, to } of steps) {
          const now = before.at(-1) ?? [];
          const moved = now[from % now.length] ?? '';
          const rest = now.filter((each) => each !== moved);
          const at = to % (rest.length + 1);
          lists.move(moved, id, at === 0 ? null : (rest[at - 1] ?? null));
          before.push(rest.toSpliced(at, 0, moved));
          expect(order()).toEqual(before.at(-1));
        }
        for (const expected of before.slice(0, -1).reverse()) {
          turns.undo();
          expect(order()).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});
