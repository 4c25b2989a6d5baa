import { Minus } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { FacetKind } from '#contract/catalogue.ts';
import { narrow } from '#words/en/narrow.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { valueWords } from './facet-words.ts';
import type { FacetValue } from './shown-values.ts';
import { useChoices } from './use-choices.ts';

const t = wordsOf('narrow', narrow);

export interface ValueRowProps {
  readonly kind: FacetKind;
  readonly value: FacetValue;
  /** Tab comes to this value of its list. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

/** A value with its count: a press chooses it, the minus beside it leaves it out, and each takes itself back. */
export function ValueRow({ kind, value: { value, label, count, chosen }, isStop, onFocus }: ValueRowProps) {
  const { choose } = useChoices();
  const words = valueWords({ kind, value }, label);
  const choice = (exclude: boolean) => choose({ kind, value, exclude });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    choice(true);
  }
  const onClick = (event: MouseEvent) => choice(event.shiftKey);

  return (
    <li className="facet-value" data-chosen={chosen ?? undefined} onFocus={onFocus}>
      <button
        type="button"
        className="facet-choose"
        data-value={value}
        aria-pressed={chosen === 'in'}
        aria-keyshortcuts="Enter Shift+Enter"
        tabIndex={isStop ? 0 : -1}
        title={words}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className="facet-words">{words}</span>
        <span className="facet-count">{count.toLocaleString(spokenLocale())}</span>
        <span className="visually-hidden">
          {chosen === 'out' ? t('leftOut') : t('recordsAfter', { count })}
        </span>
      </button>
      <button
        type="button"
        className="facet-out"
        aria-pressed={chosen === 'out'}
        aria-label={t('leaveOut', { value: words })}
        tabIndex={-1}
        title={t('leaveOutKey', { value: words })}
        onClick={() => choice(true)}
      >
        <Minus aria-hidden size={14} strokeWidth={2} />
      </button>
    </li>
  );
}
