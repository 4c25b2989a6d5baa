import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { FacetCount } from '#contract/catalogue.ts';
import { narrow as words } from '#words/en/narrow.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../text/rich.tsx';
import { facetTitle } from './facet-words.ts';
import { shownValues } from './shown-values.ts';
import { ValueList } from './value-list.tsx';

const t = wordsOf('narrow', words);

const hidden = (inside: ReactNode) => <span className="visually-hidden">{inside}</span>;

export interface FacetGroupProps {
  readonly facet: FacetCount;
  readonly isOpen: boolean;
  /** More than the most frequent values are shown. */
  readonly isWhole: boolean;
  /** What is looked for among its values. */
  readonly find: string;
  readonly onToggle: () => void;
  readonly onWhole: (whole: boolean) => void;
  readonly onFind: (text: string) => void;
}

/** A kind of value: its name, and when it is open its values, a box to find one in, and the rest of them. */
export function FacetGroup({ facet, isOpen, isWhole, find, onToggle, onWhole, onFind }: FacetGroupProps) {
  const id = useId();
  const { kind } = facet;
  const { values, more, isLong } = shownValues(facet, isWhole || find !== '');
  const chosen = facet.values.filter((value) => value.chosen !== null).length;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || find === '') return;
    event.preventDefault();
    onFind('');
  }

  return (
    <section className="facet">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <ChevronRight aria-hidden size={14} strokeWidth={2} />
          {facetTitle(kind)}
          {chosen > 0 && <span className="facet-chosen">{rich(t, 'chosen', { count: chosen, hidden })}</span>}
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && (isLong || find !== '') && (
          <input
            className="facet-find"
            type="text"
            value={find}
            placeholder={t('find', { kind })}
            aria-label={t('find', { kind })}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            onChange={(event) => onFind(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
        {isOpen && <ValueList kind={kind} values={values} />}
        {isOpen && values.length === 0 && <p className="quiet facet-said">{t('noneWith', { text: find })}</p>}
        {isOpen && !isWhole && find === '' && more > 0 && (
          <button type="button" className="facet-more" onClick={() => onWhole(true)}>
            {rich(t, 'more', { count: more, kind, hidden })}
          </button>
        )}
        {isOpen && (isWhole || find !== '') && more > 0 && (
          <p className="quiet facet-said">{t('andMore', { count: more })}</p>
        )}
        {isOpen && isWhole && find === '' && (
          <button type="button" className="facet-more" onClick={() => onWhole(false)}>
            {rich(t, 'fewer', { kind, hidden })}
          </button>
        )}
      </div>
    </section>
  );
}
