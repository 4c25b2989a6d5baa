import { type MouseEvent, type RefObject, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { RecordRef } from '#contract/entities.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { useQuote } from '../cite/use-quote.ts';
import { MarkBar } from '../marks/mark-bar.tsx';
import { MarksPanel } from '../marks/marks-panel.tsx';
import { SelectionToolbar } from '../marks/selection-toolbar.tsx';
import { usePageMarks } from '../marks/use-page-marks.ts';
import { DocumentText } from '../reader/document-text.tsx';
import type { LinkActions } from '../reader/inlines.tsx';
import { useMatchHighlights } from '../reader/use-match-highlights.ts';

export interface OtherTextProps {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly version: string;
  readonly name: string;
  readonly links: LinkActions;
  /** Whether the keys are for this text. */
  readonly isActive: boolean;
  /** Where its marks are listed; asked for by `onSlot`. */
  readonly slot: HTMLElement | null;
  readonly onSlot: (isWanted: boolean) => void;
  /** Writes a note on the record: where nothing is selected. */
  readonly onNote: () => void;
}

/** The second of two texts, with its own marks. */
export function OtherText(props: OtherTextProps) {
  const { page, record, version, name, links, isActive, slot, onSlot, onNote } = props;
  const { state } = useRoom();
  const marks = usePageMarks({ page, record, version, isActive });
  useMatchHighlights(page, { record, version, view: state.view });
  const quote = useQuote({
    record,
    version,
    passage: marks.selection.passage,
    say: marks.deeds.say,
    isActive,
  });
  const isListed = marks.isShown && isActive;
  useEffect(() => {
    onSlot(isListed);
    return () => onSlot(false);
  }, [isListed, onSlot]);
  useKeyCommand('note', () => marks.noteSelected() || onNote(), isActive);

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's click comes by Enter as well. */}
      <article
        ref={page}
        id="other-page"
        className="record"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that holds nothing else is scrolled by keyboard.
        tabIndex={0}
        aria-label={name}
        onClick={stayInText}
      >
        <DocumentText record={record} version={version} links={links} />
      </article>
      <div className="under-page under-other">
        <MarkBar deeds={marks.deeds} />
      </div>
      {isListed &&
        slot &&
        createPortal(
          <MarksPanel record={record} version={version} of={marks} onLeave={() => page.current?.focus()} />,
          slot,
        )}
      {marks.selection.box && (
        <SelectionToolbar
          box={marks.selection.box}
          names={marks.names}
          onMark={(colour) => void marks.mark(colour)}
          onNote={marks.noteSelected}
          onQuote={quote}
        />
      )}
    </>
  );
}

/** Both texts may have a footnote of one name: the link leads to the one of its own text. */
function stayInText(event: MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const id = link?.getAttribute('href')?.slice(1);
  const target = id ? event.currentTarget.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`) : null;
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  (target.matches('a') ? target : target.querySelector('a'))?.focus({ preventScroll: true });
}
