import type { ReactNode } from 'react';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { excerptOf } from './excerpt-of.ts';
import { MarkEditor, type MarkEditorProps } from './mark-editor.tsx';
import { Swatch } from './swatch.tsx';
import { nameOfColour } from './use-marks.ts';

const t = wordsOf('marks', words);

export interface MarkRowProps extends MarkEditorProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** A mark in the panel: its passage and what is on it; opened, it can be changed. */
export function MarkRow({ isOpen, onOpen, children, ...editor }: MarkRowProps) {
  const { mark, names } = editor;
  return (
    <li className="mark-row" data-mark={mark.id} data-open={isOpen}>
      <button type="button" data-roving aria-expanded={isOpen} onClick={onOpen}>
        <span className="mark-colour">
          <Swatch colour={mark.colour} /> {nameOfColour(names, mark.colour)}
        </span>
        <MarkedWords mark={mark} withNote={!isOpen} />
      </button>
      {children}
      {isOpen && <MarkEditor key={mark.id} {...editor} />}
    </li>
  );
}

/** The passage with its tags, and its note, unless that stands in its field below. */
function MarkedWords({ mark, withNote }: { readonly mark: PlacedMark; readonly withNote: boolean }) {
  return (
    <>
      <span className="mark-quote">{excerptOf(mark.anchor.quote)}</span>
      {withNote && mark.note.trim() !== '' && <span className="mark-note">{excerptOf(mark.note)}</span>}
      {mark.ofRecord && <span className="mark-tags quiet">{t('withEveryVersion')}</span>}
      {mark.tags.length > 0 && <span className="mark-tags quiet">{mark.tags.join(' · ')}</span>}
    </>
  );
}
