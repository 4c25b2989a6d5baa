import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import type { FacetCount } from '#contract/catalogue.ts';
import { countOf } from '../../text/count-of.ts';
import { facetNames } from './facet-words.ts';
import { shownValues } from './shown-values.ts';
import { ValueList } from './value-list.tsx';

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
  const { title, one, many } = facetNames[kind];
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
          {title}
          {chosen > 0 && (
            <span className="facet-chosen">
              {chosen}
              <span className="visually-hidden"> chosen or left out</span>
            </span>
          )}
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && (isLong || find !== '') && (
          <input
            className="facet-find"
            type="text"
            value={find}
            placeholder={`Find ${one}`}
            aria-label={`Find ${one}`}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            onChange={(event) => onFind(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
        {isOpen && <ValueList kind={kind} values={values} />}
        {isOpen && values.length === 0 && <p className="quiet facet-said">None with “{find}” in its name.</p>}
        {isOpen && !isWhole && find === '' && more > 0 && (
          <button type="button" className="facet-more" onClick={() => onWhole(true)}>
            {more.toLocaleString('en-GB')} more…<span className="visually-hidden"> {many}</span>
          </button>
        )}
        {isOpen && (isWhole || find !== '') && more > 0 && (
          <p className="quiet facet-said">
            And {countOf(more, 'more', 'more')}: find them by a part of their name.
          </p>
        )}
        {isOpen && isWhole && find === '' && (
          <button type="button" className="facet-more" onClick={() => onWhole(false)}>
            Fewer<span className="visually-hidden"> {many}</span>
          </button>
        )}
      </div>
    </section>
  );
}
