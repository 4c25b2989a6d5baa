import type { ReactNode } from 'react';
import { scriptRuns } from '../text/script-runs.ts';

/** A text with its words in other scripts named by their language, for letters, line breaks and voices. */
export function InScripts({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string;
}): ReactNode {
  const runs = scriptRuns(text, language);
  if (runs.length === 1 && runs[0]?.lang === null) return text;
  return runs.map(({ text: words, lang }, at) =>
    lang === null ? (
      words
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same text has the same runs.
      <span key={at} lang={lang}>
        {words}
      </span>
    ),
  );
}
