import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { createLinkSource } from './link-source.ts';

const asked: unknown[] = [];
const source = createLinkSource({
  catalogue: {
    query: async ({ view }: { view: { query: string } }) => {
      asked.push(view.query);
      return {
        entries: [
          { collection: 'talks', id: 'a b', title: { text: 'On *coal* [1957]', marks: [] }, date: null },
        ],
      };
    },
  },
  notes: {
    list: async () => ({
      entries: [
        { ref: { collection: 'talks', record: 'coal' }, title: 'Coal', passage: null },
        {
          ref: { collection: 'talks', record: 'coal' },
          title: 'Coal',
          passage: { mark: 'm', version: 'en', quote: { text: 'mines\nof Anju', marks: [] } },
        },
      ],
    }),
  },
} as never);
const at = (doc: string) => source(new CompletionContext(EditorState.create({ doc }), doc.length, false));

it('offers records and marked passages behind two brackets, as links', async () => {
  expect(await at('See [[coal')).toEqual({
    from: 4,
    filter: false,
    options: [
      {
        label: '“mines of Anju”',
        detail: 'Coal',
        apply: '[“mines of Anju”](carrel:talks/coal?version=en&mark=m)',
      },
      { label: 'On *coal* [1957]', detail: 'n.d.', apply: '[On \\*coal\\* \\[1957\\]](carrel:talks/a%20b)' },
    ],
  });
  expect(asked).toEqual(['coal']);
});

it.each(['coal', '[coal', '[[coal]]', '[[coal\n'])('offers nothing behind %j', async (doc) => {
  expect(await at(doc)).toBeNull();
});
