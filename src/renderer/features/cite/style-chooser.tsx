import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Style } from '#contract/styles.ts';
import { cite as words } from '#words/en/cite.ts';
import { wordsOf } from '#words/words.ts';
import { findStyles } from './find-styles.ts';

const t = wordsOf('cite', words);

const originNames: Readonly<Record<Style['origin'], string>> = {
  own: '',
  added: t('addedByYou'),
  found: t('onThisMachine'),
};

/** Chooses a style by typing into it: a box with a list (ARIA combobox). What was typed is only to find by. */
export function StyleChooser(props: {
  readonly styles: readonly Style[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}) {
  const { styles, value, onChoose } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  /** What is typed; null while the list is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const chosen = styles.find((style) => style.id === value);
  const isOpen = typed !== null;
  const { found, more } = findStyles(styles, typed ?? '');
  const rowId = (row: number) => `${id}-${row}`;

  function open(): void {
    setTyped('');
    setAt(
      Math.max(
        0,
        findStyles(styles, '').found.findIndex((style) => style.id === value),
      ),
    );
    box.current?.select();
  }
  function choose(style: Style | undefined): void {
    setTyped(null);
    if (style) onChoose(style.id);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) open();
      else {
        const to = Math.min(found.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)));
        setAt(to);
        document.getElementById(rowId(to))?.scrollIntoView({ block: 'nearest' });
      }
    } else if (event.key === 'Enter') {
      if (isOpen) choose(found[at]);
      else open();
    } else if (event.key === 'Escape' && isOpen) {
      setTyped(null);
      // The dialog around it stays open.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  return (
    <div className="style-chooser">
      <label htmlFor={id}>{t('style')}</label>
      <input
        ref={box}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? rowId(at) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={chosen?.title ?? t('chooseStyle')}
        value={typed ?? chosen?.title ?? value}
        onMouseDown={() => !isOpen && setTimeout(open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} className="style-list" role="listbox" aria-label={t('styles')} hidden={!isOpen}>
        {(isOpen ? found : []).map((style, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus (aria-activedescendant).
          <div
            key={style.id}
            id={rowId(row)}
            role="option"
            aria-selected={row === at}
            data-chosen={style.id === value}
            // The focus stays in the box.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(style)}
          >
            <span>{style.title}</span>
            <small>{originNames[style.origin]}</small>
          </div>
        ))}
      </div>
      <p className="style-more" role="status">
        {isOpen && found.length === 0 && t('noStyle')}
        {isOpen && more > 0 && t('moreStyles', { count: more })}
      </p>
    </div>
  );
}
