import type { ReactNode } from 'react';
import type { Interpretation } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { useReading } from '../../../state/use-reading.ts';
import { rich } from '../../../text/rich.tsx';
import { listed } from './listed.ts';

const t = wordsOf('search', words);

/** That a word was replaced, which no reader may overlook, and the way back; or that it was taken back. */
export function CorrectionLines({ corrections }: Pick<Interpretation, 'corrections'>) {
  const { reading, set } = useReading();
  const isCorrected = corrections.length > 0;
  const isOffered = isCorrected || reading.uncorrected;
  const turn = () => set({ uncorrected: !reading.uncorrected });
  useKeyCommand('uncorrect', () => isOffered && turn());
  if (!isOffered) return null;
  return (
    <p className="correction">
      {isCorrected ? <Corrected corrections={corrections} /> : t('asTyped')}{' '}
      <button type="button" className="link" aria-keyshortcuts="u" onClick={turn}>
        {isCorrected ? t('searchTyped') : t('searchNearest')}
      </button>{' '}
      <kbd aria-hidden>u</kbd>
    </p>
  );
}

function Corrected({ corrections }: Pick<Interpretation, 'corrections'>) {
  const typed = corrections.map((each) => each.typed);
  const used = corrections.map((each) => each.used);
  const quoted = (word: ReactNode) => rich(t, 'quoted', { word });
  return rich(t, 'corrected', {
    typed: listed(typed, 'disjunction', quoted),
    used: listed(used, 'conjunction', (word) => quoted(<b>{word}</b>)),
  });
}
