import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Timeline } from '#contract/catalogue.ts';
import { timeline as words } from '#words/en/timeline.ts';
import { wordsOf } from '#words/words.ts';
import { barAt, drawnWidth, layoutBars, ticksOf } from './layout-bars.ts';
import { type Brush, moveBrush, pageOf } from './move-brush.ts';
import type { Span } from './query-span.ts';
import { countBetween, momentOf, spanOfBars, spanWords } from './time-words.ts';
import { useSize } from './use-size.ts';

const t = wordsOf('timeline', words);

export interface TimelinePictureProps {
  readonly timeline: Timeline;
  readonly onNarrow: (span: Span) => void;
  /** What is said where no bar is looked at. */
  readonly rest: string;
}

/** Bars over time. One draws over them, or goes along them by arrow keys, and narrows the list to what was chosen. */
export function TimelinePicture({ timeline, onNarrow, rest }: TimelinePictureProps) {
  const { bars, unit } = timeline;
  const picture = useRef<HTMLDivElement>(null);
  const { width, height, remPx } = useSize(picture);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const isDrawing = useRef(false);

  const shown = brush ?? (hovered === null ? null : { anchor: hovered, head: hovered, isSpan: false });
  const span = shown && spanOfBars(bars, unit, shown.anchor, shown.head);
  const words =
    shown && span
      ? t('brushed', {
          span: spanWords(span),
          count: countBetween(bars, shown.anchor, shown.head),
        })
      : rest;
  const [from, to] = shown
    ? [Math.min(shown.anchor, shown.head), Math.max(shown.anchor, shown.head)]
    : [-1, -1];
  const drawn = layoutBars(
    bars.map(({ count }) => count),
    width,
    height,
  );

  function narrow(wanted: Brush) {
    const chosen = spanOfBars(bars, unit, wanted.anchor, wanted.head);
    setBrush(null);
    if (chosen) onNarrow(chosen);
  }
  const barUnder = (event: PointerEvent) =>
    barAt(event.clientX - (picture.current?.getBoundingClientRect().left ?? 0), bars.length, width);

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    const at = barUnder(event);
    setBrush({ anchor: at, head: at, isSpan: false });
  }
  function onPointerMove(event: PointerEvent) {
    const head = barUnder(event);
    setHovered(head);
    if (isDrawing.current) setBrush((now) => now && { ...now, head, isSpan: true });
  }
  function onPointerUp() {
    if (isDrawing.current && brush) narrow(brush);
    isDrawing.current = false;
  }
  function stop() {
    isDrawing.current = false;
    setBrush(null);
    setHovered(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    const moved = moveBrush(brush, event, bars.length, pageOf(unit));
    if (moved) setBrush(moved);
    else if (event.key === 'Enter' && brush) narrow(brush);
    else if (event.key === 'Escape' && brush) stop();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="timeline-read" aria-hidden>
        <span>{words}</span>
        {brush && !isDrawing.current && <kbd>{'Enter'}</kbd>}
      </p>
      <div
        ref={picture}
        id="timeline-picture"
        className="timeline-picture"
        role="slider"
        tabIndex={0}
        aria-label={t('picture', { unit })}
        aria-describedby="timeline-keys"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bars.length - 1)}
        aria-valuenow={brush?.head ?? 0}
        aria-valuetext={words}
        onKeyDown={onKeyDown}
        onBlur={() => setBrush(null)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={stop}
        onPointerLeave={() => setHovered(null)}
      >
        <svg aria-hidden width={width} height={height}>
          {shown && (
            <rect
              className="timeline-brush"
              x={drawn[from]?.x ?? 0}
              y={0}
              width={(drawn[to]?.x ?? 0) + (drawn[to]?.width ?? 0) - (drawn[from]?.x ?? 0)}
              height={height}
            />
          )}
          {drawn.map((bar, at) => (
            <rect
              key={momentOf(bars[at] ?? { from: '', to: '', count: 0 }, unit)}
              className={at >= from && at <= to ? 'timeline-bar timeline-chosen' : 'timeline-bar'}
              x={bar.x}
              y={height - bar.height}
              width={bar.width}
              height={bar.height}
            />
          ))}
          <rect
            className="timeline-ground"
            x={0}
            y={height - 1}
            width={drawnWidth(bars.length, width)}
            height={1}
          />
        </svg>
      </div>
      <div className="timeline-ticks" aria-hidden>
        {ticksOf(bars, unit, width, remPx * 2.6).map(({ x, text }) => (
          <span key={x} style={{ insetInlineStart: x }}>
            {text}
          </span>
        ))}
      </div>
      <p id="timeline-keys" className="visually-hidden">
        {t('keys')}
      </p>
    </>
  );
}
