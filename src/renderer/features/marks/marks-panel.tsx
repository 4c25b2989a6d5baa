import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { type MarkColour, markColours } from '#contract/mark-colours.ts';
import { common } from '#words/en/common.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../text/rich.tsx';
import { useRoving } from '../names/use-roving.ts';
import { ColourFilter } from './colour-filter.tsx';
import { MarkRow } from './mark-row.tsx';
import { MarkTray } from './mark-tray.tsx';
import { MarksElsewhere } from './marks-elsewhere.tsx';
import { RemovedMarks } from './removed-marks.tsx';
import { inState } from './step-mark.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import type { PageMarks } from './use-page-marks.ts';

const c = wordsOf('common', common);
const t = wordsOf('marks', words);

export interface MarksPanelProps {
  readonly record: RecordRef;
  readonly version: string | null;
  readonly of: PageMarks;
  readonly onLeave: () => void;
}

/** All marks of the document: on top those that have lost their place, then the others in reading order. */
export function MarksPanel({ record, version, of, onLeave }: MarksPanelProps) {
  const { marks, names, deeds, open, asked } = of;
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [colour, setColour] = useState<MarkColour | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus();
  const rove = useRoving(list, toHeading);
  const keep = useKeptFocus(list, toHeading);
  const exact = inState(marks, 'exact');
  const lost = [...inState(marks, 'near'), ...inState(marks, 'orphan')];
  // The open one is shown whatever is chosen: the reader has just asked for it.
  const shown = exact.filter((mark) => colour === null || mark.colour === colour || mark.id === open);

  useEffect(() => {
    if (asked !== 'panel') return;
    const rows = panel.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [];
    const row = panel.current?.querySelector<HTMLElement>('[data-open="true"] [data-roving]');
    (row ?? rows[0] ?? heading.current)?.focus();
    of.taken();
  }, [asked, of]);

  useEffect(() => {
    if (open === null) return;
    panel.current
      ?.querySelector(`[data-mark="${CSS.escape(open)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);

  function remove(id: string): void {
    const at = shown.findIndex((mark) => mark.id === id);
    keep(at);
    void deeds.remove(id);
  }

  function press(event: KeyboardEvent): void {
    const row = event.target instanceof HTMLElement ? event.target : null;
    const id = row?.matches('[data-roving]')
      ? row.closest<HTMLElement>('.mark-row')?.dataset.mark
      : undefined;
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    const deed = id !== undefined && isPlain ? deedOf(event.key, id) : null;
    if (!deed) {
      rove(event);
      return;
    }
    event.preventDefault();
    deed();
  }

  function deedOf(key: string, id: string): (() => void) | null {
    const pressed = markColours[Number(key) - 1];
    if (key === 'Delete') return () => remove(id);
    if (key === 'n') return () => of.ask(id, 'note');
    if (key === 't') return () => of.ask(id, 'tags');
    if (key === 'w') {
      const isOfRecord = marks.some((mark) => mark.id === id && mark.ofRecord);
      return () => void deeds.change({ id, ofRecord: !isOfRecord });
    }
    return pressed ? () => void deeds.change({ id, colour: pressed }) : null;
  }

  return (
    <aside
      ref={panel}
      className="marks"
      aria-label={t('marks')}
      onKeyDown={(event) => {
        of.listenForUndo(event.nativeEvent);
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {t('marks')}
        </h2>
        <button type="button" className="link" onClick={of.hide}>
          {c('close')} <kbd aria-hidden>l</kbd>
        </button>
      </header>
      <div className="marks-body">
        <MarkTray marks={lost} names={names} version={version} deeds={deeds} onLeave={toHeading} />
        {exact.length === 0 ? (
          <p className="quiet marks-empty">
            {rich(t, 'noneHow', {
              others: lost.length > 0 ? 'yes' : 'no',
              i: () => <kbd>i</kbd>,
              h: () => <kbd>h</kbd>,
            })}
          </p>
        ) : (
          <>
            <ColourFilter marks={exact} names={names} chosen={colour} deeds={deeds} onChoose={setColour} />
            <ol ref={list} className="mark-list" aria-label={t('inText')} onKeyDown={press}>
              {shown.map((mark) => (
                <MarkRow
                  key={mark.id}
                  mark={mark}
                  names={names}
                  deeds={deeds}
                  isOpen={mark.id === open}
                  asked={mark.id === open && asked !== 'panel' ? asked : null}
                  onAsked={of.taken}
                  onOpen={() => (mark.id === open ? of.setOpen(null) : of.goTo(mark.id))}
                  onLeave={onLeave}
                  onRemove={() => remove(mark.id)}
                />
              ))}
            </ol>
          </>
        )}
        <MarksElsewhere record={record} of={of} onLeave={onLeave} />
        <RemovedMarks record={record} deeds={deeds} />
      </div>
    </aside>
  );
}
