import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { status } from '#words/en/status.ts';
import { speakIn } from '#words/load.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from './rich.tsx';

afterEach(() => speakIn('en'));

it('draws tags and takes elements, in the order of each language, without a warning', async () => {
  const warned = vi.spyOn(console, 'error').mockImplementation(() => {});
  const drawn = () =>
    renderToStaticMarkup(
      createElement(
        'p',
        null,
        rich(wordsOf('status', status), 'readOnly', {
          b: (inside: ReactNode) => createElement('b', null, inside),
          title: createElement('i', null, 'Gone'),
          message: 'It left.',
        }),
      ),
    );
  expect(drawn()).toBe(
    '<p><b><i>Gone</i>.</b> It left. Here your bookmarks and notes are shown and cannot be changed.</p>',
  );
  await speakIn('zh');
  expect(drawn()).toBe('<p><b><i>Gone</i>。</b>It left. 此处可查看书签和笔记，但不能更改。</p>');
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});
