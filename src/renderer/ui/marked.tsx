import { Fragment } from 'react';
import type { MarkedText } from '#contract/entities.ts';
import { splitMarks } from './split-marks.ts';

/** Text with its matches marked. */
export function Marked({ value }: { readonly value: MarkedText }) {
  return splitMarks(value).map(({ text, marked, start }) =>
    marked ? <mark key={start}>{text}</mark> : <Fragment key={start}>{text}</Fragment>,
  );
}
