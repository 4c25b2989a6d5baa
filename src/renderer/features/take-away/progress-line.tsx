import { useCalm } from '../adding/run/use-calm.ts';

const number = new Intl.NumberFormat('en-GB');
const sayEveryMs = 5_000;

type Phase = 'reading' | 'gathering' | 'setting' | 'writing' | 'comparing';

function wordsOf(
  { phase, done, of }: { readonly phase: Phase; readonly done: number; readonly of: number },
  share: number | null,
  noun: string,
): string {
  if (phase === 'reading' && of === 1) return 'Reading the file…';
  if (share === null || share === 1) return 'Putting it together…';
  // Of steps that are no records a share says more than a count.
  if (phase === 'setting') return `Putting the bibliography in order: ${Math.floor(share * 100)} %`;
  const verb = phase === 'writing' ? ' written' : phase === 'comparing' ? ' compared' : '';
  const what = phase === 'comparing' ? '' : ` ${noun}`;
  return `${number.format(done)} of ${number.format(of)}${what}${verb}`;
}

/** A bar with the count, and Cancel. What is made comes in its place. */
export function ProgressLine(props: {
  readonly label: string;
  /** `setting`: all are read, and steps of putting them in order and setting them are counted. */
  readonly told: { readonly phase: Phase; readonly done: number; readonly of: number } | null;
  /** What is counted. */
  readonly noun?: string;
  readonly onCancel: () => void;
}) {
  const { label, told, noun = 'records', onCancel } = props;
  const share = told && told.of > 0 ? Math.min(1, told.done / told.of) : null;
  const words = told === null ? `Looking for the ${noun}…` : wordsOf(told, share, noun);
  const said = useCalm(words, sayEveryMs);
  return (
    <div className="take-progress">
      <progress aria-label={label} max={1} value={share !== null && share < 1 ? share : undefined} />
      <p>
        <span>{words}</span>
        <button type="button" className="link" onClick={onCancel}>
          Cancel
        </button>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
