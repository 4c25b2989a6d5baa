import { Fragment } from 'react';
import type { MarkedText } from '#contract/entities.ts';
import { bindWords } from '../text/bind-words.ts';
import { InScripts } from './in-scripts.tsx';
import { splitMarks } from './split-marks.ts';

/** Text with its matches marked. Words are bound before it is cut, so that a mark never parts initials. */
export function Marked({ value }: { readonly value: MarkedText }) {
  return splitMarks({ text: bindWords(value.text), marks: value.marks }).map(({ text, marked, start }) => {
    const As = marked ? 'mark' : Fragment;
    return (
      <As key={start}>
        <InScripts text={text} language="en" />
      </As>
    );
  });
}
