import { Quote, StickyNote } from 'lucide-react';
import { createPortal } from 'react-dom';
import type { MarkColour } from '#contract/mark-colours.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { Swatch } from './swatch.tsx';
import type { ColourNames } from './use-marks.ts';
import type { SelectionBox } from './use-text-selection.ts';

const t = wordsOf('marks', words);

export interface SelectionToolbarProps {
  readonly box: SelectionBox;
  readonly names: ColourNames;
  readonly onMark: (colour: MarkColour) => void;
  readonly onNote: () => void;
  readonly onQuote: () => void;
}

const heightPx = 44;
const widthPx = 480;

/** At what is selected: the colours with their names, a note, a quotation. Pressing it lets the selection be. */
export function SelectionToolbar({ box, names, onMark, onNote, onQuote }: SelectionToolbarProps) {
  const top = box.top > heightPx ? box.top - heightPx : Math.min(box.bottom + 8, innerHeight - heightPx);
  const left = Math.max(8, Math.min(box.left, innerWidth - widthPx));
  return createPortal(
    <div
      className="selection-toolbar"
      role="toolbar"
      aria-label={t('selected')}
      tabIndex={-1}
      style={{ insetBlockStart: top, insetInlineStart: left }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {names.map(({ colour, name }, at) => (
        <button
          key={colour}
          type="button"
          aria-keyshortcuts={String(at + 1)}
          title={t('markAs', { name, key: at + 1 })}
          onClick={() => onMark(colour)}
        >
          <Swatch colour={colour} />
          <span>{name}</span>
          <kbd aria-hidden>{at + 1}</kbd>
        </button>
      ))}
      <button type="button" aria-keyshortcuts="n" title={t('notePassage')} onClick={onNote}>
        <StickyNote aria-hidden size={15} strokeWidth={1.75} />
        <span>{t('note')}</span>
        <kbd aria-hidden>n</kbd>
      </button>
      <button type="button" aria-keyshortcuts="q" title={t('copyPassage')} onClick={onQuote}>
        <Quote aria-hidden size={15} strokeWidth={1.75} />
        <span>{t('cite')}</span>
        <kbd aria-hidden>q</kbd>
      </button>
    </div>,
    document.body,
  );
}
