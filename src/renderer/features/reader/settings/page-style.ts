import type { CSSProperties } from 'react';
import type { PageSettings } from '../../../state/page-settings.ts';

/** Width of a letter on the average, in its own height: Literata and Source Sans in English prose. */
const letterEm = { serif: 0.474, sans: 0.432 } as const;
const readingRem = 1.15;

/** The settings as properties of the page, in the units of the reader's own letters. */
export function pageStyle({ size, leading, measure, face }: PageSettings): CSSProperties {
  const rem = (readingRem * size) / 100;
  return {
    '--reading-size': `${rounded(rem)}rem`,
    '--leading': leading,
    '--measure': `${rounded(rem * measure * letterEm[face])}rem`,
  } as CSSProperties;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
