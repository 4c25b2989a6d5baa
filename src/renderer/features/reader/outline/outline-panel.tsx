import { type CSSProperties, useEffect, useRef } from 'react';
import { common } from '#words/en/common.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { focusAmong, useRoving } from '../../names/use-roving.ts';
import type { PageOutline } from './use-outline.ts';

const c = wordsOf('common', common);
const t = wordsOf('reader', words);

/** The parts of the text, beside it; the one that is read is marked. */
export function OutlinePanel({ of }: { readonly of: PageOutline }) {
  const { outline, current, asked, goTo, hide } = of;
  const list = useRef<HTMLOListElement>(null);
  const rove = useRoving(list);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that it is asked for.
  useEffect(() => {
    focusAmong(
      [...(list.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])],
      Math.max(0, current),
    );
  }, [asked]);

  useEffect(() => {
    if (list.current?.contains(document.activeElement)) return;
    list.current?.children[current]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  return (
    <aside
      className="outline"
      aria-label={t('outline')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        document.getElementById('page')?.focus({ preventScroll: true });
      }}
    >
      <header>
        <h2>{t('outline')}</h2>
        <button type="button" className="link" onClick={hide}>
          {c('close')} <kbd aria-hidden>o</kbd>
        </button>
      </header>
      <ol ref={list} aria-label={outline?.kind === 'pages' ? t('pages') : t('headings')} onKeyDown={rove}>
        {outline?.entries.map(({ label, depth }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version's text never changes while it is shown.
          <li key={at}>
            <button
              type="button"
              data-roving
              aria-current={at === current}
              style={{ '--depth': Math.min(depth, 4) } as CSSProperties}
              onClick={() => goTo(at)}
            >
              {label}
            </button>
          </li>
        ))}
      </ol>
    </aside>
  );
}
