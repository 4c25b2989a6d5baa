import type { KeyboardEvent, PointerEvent } from 'react';

export interface SplitterProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

const stepPx = 16;

/** The line between two panes, moved by pointer or arrow keys (WAI-ARIA APG, window splitter). */
export function Splitter({ label, value, min, max, onChange }: SplitterProps) {
  const set = (wanted: number) => onChange(Math.round(Math.min(max, Math.max(min, wanted))));

  function drag(event: PointerEvent<HTMLDivElement>) {
    const line = event.currentTarget;
    const from = event.clientX - value;
    const move = (moved: globalThis.PointerEvent) => set(moved.clientX - from);
    line.setPointerCapture(event.pointerId);
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  function step(event: KeyboardEvent) {
    const to = { ArrowLeft: value - stepPx, ArrowRight: value + stepPx, Home: min, End: max }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no HTML element of its own.
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={drag}
      onKeyDown={step}
    />
  );
}
