import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import type { Choice } from '../choices.ts';
import { SheetBar } from './sheet-bar.tsx';
import { useDrawnSheet } from './use-drawn-sheet.ts';
import { usePageLink } from './use-page-link.ts';
import { useSheets } from './use-sheets.ts';
import { stepZoom, type Zoom } from './zoom.ts';

const t = wordsOf('compare', words);

export interface FacsimileProps {
  /** What is scrolled and has the keys. */
  readonly page: RefObject<HTMLElement | null>;
  /** The text beside it. */
  readonly text: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly choice: Choice;
  /** Whether text and paper are kept together. */
  readonly isLocked: boolean;
}

const noLabels: readonly string[] = [];

/** The pages of the paper, one at a time, beside the text that was made of them. */
export function Facsimile({ page, text, record, choice, isLocked }: FacsimileProps) {
  const opened = useSheets(record, choice);
  const sheets = opened.state === 'open' ? opened.sheets : null;
  const labels = sheets?.labels ?? noLabels;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [quarters, setQuarters] = useState(0);
  const drawn = useDrawnSheet({ canvas, room: page, sheets, at, zoom, quarters });
  const bringText = usePageLink({ text, labels, isLocked, onPage: setAt });
  const trouble = opened.state === 'failed' ? opened.sentence : drawn.trouble;

  function turn(to: number): void {
    if (to < 0 || to >= labels.length) return;
    setAt(to);
    if (page.current) page.current.scrollTop = 0;
    bringText(to);
  }
  const magnify = (to: Zoom | 1 | -1, isStep = false) =>
    setZoom(isStep && (to === 1 || to === -1) ? stepZoom(drawn.scale, to) : to);
  const rotate = () => setQuarters((quarters + 1) % 4);

  const deeds: Readonly<Record<string, () => void>> = {
    PageDown: () => turn(at + 1),
    PageUp: () => turn(at - 1),
    '+': () => magnify(1, true),
    '=': () => magnify(1, true),
    '-': () => magnify(-1, true),
    '0': () => magnify('width'),
    '9': () => magnify('page'),
    r: rotate,
  };
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isField = event.target instanceof HTMLSelectElement;
    const deed = isField ? undefined : deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the page that is inside it and of its buttons.
    <div className="facsimile" onKeyDown={press}>
      {sheets && (
        <SheetBar
          labels={labels}
          at={at}
          zoom={zoom}
          scale={drawn.scale}
          onTurn={turn}
          onZoom={magnify}
          onRotate={rotate}
        />
      )}
      <section
        ref={page}
        id="other-page"
        className="sheet"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its room is scrolled by keyboard.
        tabIndex={0}
        aria-label={choice.name}
        aria-busy={trouble === null && !drawn.isReady}
      >
        {opened.state === 'opening' && <p className="quiet">{t('openingPages')}</p>}
        {trouble !== null && (
          <p className="sheet-trouble" role="alert">
            {trouble}
          </p>
        )}
        <canvas
          ref={canvas}
          hidden={trouble !== null || opened.state !== 'open'}
          data-drawn={drawn.isReady}
          role="img"
          aria-label={t('pageNamed', { label: labels[at] ?? '' })}
        />
      </section>
    </div>
  );
}
