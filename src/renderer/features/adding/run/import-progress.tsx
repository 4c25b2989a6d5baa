import type { ImportProgress as Progress } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { progressCounts, progressRate, progressShare, progressTime } from './progress-words.ts';
import { useCalm } from './use-calm.ts';

const t = wordsOf('adding', words);

const sayEveryMs = 10_000;

/** Bar, counts, rate, time gone by, and the place that was read last. */
export function ImportProgress({ title, progress }: { readonly title: string; readonly progress: Progress }) {
  const counts = progressCounts(progress);
  const said = useCalm(counts, sayEveryMs);
  const share = progressShare(progress);
  return (
    <div className="import-progress">
      <progress aria-label={t('importOf', { title })} max={1} value={share ?? undefined} />
      <p className="import-counts">
        <strong>{counts}</strong>
        <span>{progressRate(progress)}</span>
        <span className="import-time">{progressTime(progress)}</span>
      </p>
      <p className="quiet import-where">{progress.where || ' '}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
