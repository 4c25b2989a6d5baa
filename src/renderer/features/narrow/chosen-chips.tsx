import { X } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { FacetChoice } from '#contract/catalogue.ts';
import { narrow as words } from '#words/en/narrow.ts';
import { wordsOf } from '#words/words.ts';
import { openCollections, useCollections } from '../../state/use-collections.ts';
import { useRoom } from '../../state/use-room.tsx';
import { spanOf, withSpan } from '../timeline/query-span.ts';
import { spanWords } from '../timeline/time-words.ts';
import { facetTitle, valueWords } from './facet-words.ts';
import { useChoices } from './use-choices.ts';

const t = wordsOf('narrow', words);

/** What the list is narrowed to, above it: one press on any of it takes it back. */
export function ChosenChips() {
  const { state, dispatch } = useRoom();
  const { choices, takeBack, clear } = useChoices();
  const collections = openCollections(useCollections().data ?? []);
  const line = useRef<HTMLUListElement>(null);
  const { query } = state.view;
  const span = spanOf(query);
  if (choices.length === 0 && span === null) return null;

  const labelOf = ({ kind, value }: FacetChoice) =>
    kind === 'collection' ? collections.find(({ id }) => id === value)?.title : undefined;
  const clearSpan = () => dispatch({ type: 'view', change: { query: withSpan(query, null) } });

  /** The focus goes to the chip that takes the place, or back to the list. */
  function remove(place: number, act: () => void) {
    flushSync(act);
    const buttons = line.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(place, buttons.length - 1)] ?? document.getElementById('catalogue-list');
    next?.focus();
  }
  const chips = [
    ...choices.map((choice) => ({
      key: `${choice.kind} ${choice.value}`,
      kind: choice.kind,
      title: facetTitle(choice.kind),
      words: valueWords(choice, labelOf(choice)),
      isOut: choice.exclude,
      act: () => takeBack(choice),
    })),
    ...(span
      ? [
          {
            key: 'span',
            kind: 'date',
            title: t('date'),
            words: spanWords(span),
            isOut: false,
            act: clearSpan,
          },
        ]
      : []),
  ];
  return (
    <ul className="chips" aria-label={t('narrowedTo')} ref={line}>
      {chips.map(({ key, kind, title, words, isOut, act }, place) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            data-out={isOut || undefined}
            title={t('pressBack', { kind: title })}
            onClick={() => remove(place, act)}
          >
            <span>{isOut ? t('not', { words }) : words}</span>
            <span className="visually-hidden">{t('removeChip', { kind })}</span>
            <X aria-hidden size={13} strokeWidth={2} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className="link"
            onClick={() =>
              remove(0, () => {
                clear();
                if (span) clearSpan();
              })
            }
          >
            {t('clearAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
