import { Fragment } from 'react';
import type { Interpretation } from '#contract/search.ts';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { useReading } from '../../../state/use-reading.ts';

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
      {isCorrected ? <Corrected corrections={corrections} /> : 'These are the results for what you typed.'}{' '}
      <button type="button" className="link" aria-keyshortcuts="u" onClick={turn}>
        {isCorrected ? 'Search for what I typed' : 'Search for the nearest spelling'}
      </button>{' '}
      <kbd aria-hidden>u</kbd>
    </p>
  );
}

function Corrected({ corrections }: Pick<Interpretation, 'corrections'>) {
  return (
    <>
      Nothing has {corrections.map(({ typed }, at) => listed(typed, at, corrections.length, ' or '))}. These
      are the results for{' '}
      {corrections.map(({ used }, at) => listed(used, at, corrections.length, ' and ', true))}.
    </>
  );
}

function listed(word: string, at: number, count: number, joint: string, used = false) {
  const before = at === 0 ? '' : at === count - 1 ? joint : ', ';
  return (
    <Fragment key={word}>
      {before}“{used ? <b>{word}</b> : word}”
    </Fragment>
  );
}
