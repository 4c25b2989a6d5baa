import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { common } from '#words/en/common.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { findSentence } from './find-sentence.ts';
import type { Find } from './use-find.ts';

const c = wordsOf('common', common);
const t = wordsOf('reader', words);

/** Under the page: what is looked for in the text, and where one is among it. */
export function FindBar({ find }: { readonly find: Find }) {
  const { query, count, at, asked, type, step, leave } = find;
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that it is asked for.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <search className="find-bar" onKeyDown={press}>
      <div>
        <input
          ref={field}
          type="text"
          aria-label={t('find')}
          placeholder={t('find')}
          spellCheck={false}
          value={query}
          onChange={(event) => type(event.target.value)}
        />
        <p role="status">{findSentence(query, count, at)}</p>
        <ActionButton
          icon={ChevronUp}
          label={t('previous')}
          hint="Shift F3"
          disabled={!count}
          onPress={() => step(-1)}
        />
        <ActionButton
          icon={ChevronDown}
          label={t('next')}
          hint="F3"
          disabled={!count}
          onPress={() => step(1)}
        />
        <button type="button" className="link" onClick={leave}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </div>
    </search>
  );
}
