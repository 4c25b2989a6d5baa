import { common } from '#words/en/common.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { useCalm } from '../adding/run/use-calm.ts';

const c = wordsOf('common', common);
const t = wordsOf('takeAway', words);

const sayEveryMs = 5_000;

type Phase = 'reading' | 'gathering' | 'setting' | 'writing' | 'comparing';

type Noun = 'records' | 'files';

function sentenceOf(
  { phase, done, of: total }: { readonly phase: Phase; readonly done: number; readonly of: number },
  share: number | null,
  noun: Noun,
): string {
  if (phase === 'reading' && total === 1) return t('readingFile');
  if (share === null || share === 1) return t('puttingTogether');
  // Of steps that are no records a share says more than a count.
  if (phase === 'setting') return t('settingBibliography', { percent: Math.floor(share * 100) });
  if (phase === 'comparing') return t('comparedSoFar', { done, total });
  return t(phase === 'writing' ? 'writtenSoFar' : 'readSoFar', { done, total, noun });
}

/** A bar with the count, and Cancel. What is made comes in its place. */
export function ProgressLine(props: {
  readonly label: string;
  /** `setting`: all are read, and steps of putting them in order and setting them are counted. */
  readonly told: { readonly phase: Phase; readonly done: number; readonly of: number } | null;
  /** What is counted. */
  readonly noun?: Noun;
  readonly onCancel: () => void;
}) {
  const { label, told, noun = 'records', onCancel } = props;
  const share = told && told.of > 0 ? Math.min(1, told.done / told.of) : null;
  const sentence = told === null ? t('lookingFor', { noun }) : sentenceOf(told, share, noun);
  const said = useCalm(sentence, sayEveryMs);
  return (
    <div className="take-progress">
      <progress aria-label={label} max={1} value={share !== null && share < 1 ? share : undefined} />
      <p>
        <span>{sentence}</span>
        <button type="button" className="link" onClick={onCancel}>
          {c('cancel')}
        </button>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
