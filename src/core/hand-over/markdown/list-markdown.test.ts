import { expect, it } from 'vitest';
import { listMarkdown } from './list-markdown.ts';

const ref = (record: string) => ({ collection: 'talks', record });
const cited = (text: string) => ({ text, html: text });

it('has its headings, prose, and records as citations, each with what is said of it', () => {
  const list = {
    id: 'l',
    name: 'Korea',
    items: [
      { kind: 'prose', id: 'a', text: 'Read these *first*.' },
      {
        kind: 'record',
        id: 'b',
        ref: ref('rice'),
        title: 'Rice',
        cited: cited('“Rice,”\nPyongyang.'),
        remark: 'On page 3.\nAnd 4.',
      },
      { kind: 'heading', id: 'c', text: 'Elsewhere' },
      {
        kind: 'list',
        id: 'd',
        name: 'China',
        items: [{ kind: 'record', id: 'e', ref: ref('away'), title: 'talks/away', cited: null, remark: '' }],
      },
    ],
  } as const;
  expect(listMarkdown(list)).toBe(
    `# Korea

Read these *first*.

- “Rice,” Pyongyang.

  On page 3.
  And 4.

## Elsewhere

## China

- talks/away (collection not open)
`,
  );
  expect(listMarkdown(list, ({ record }) => (record === 'rice' ? 'The Rice' : null))).toContain(
    '- “Rice,” Pyongyang. [[The Rice]]\n',
  );
});
