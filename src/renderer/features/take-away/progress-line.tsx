import { useCalm } from '../adding/run/use-calm.ts';

const number = new Intl.NumberFormat('en-GB');
const sayEveryMs = 5_000;

/** A bar with the count, and Cancel. What is made comes in its place. */
export function ProgressLine(props: {
  readonly label: string;
  readonly told: { readonly done: number; readonly of: number } | null;
  readonly onCancel: () => void;
}) {
  const { label, told, onCancel } = props;
  // What is read is then put in order or written, which tells no steps.
  const isRead = told !== null && told.done >= told.of;
  const words = isRead
    ? `${number.format(told.of)} records; putting it together…`
    : told
      ? `${number.format(told.done)} of ${number.format(told.of)} records`
      : 'Looking for the records…';
  const said = useCalm(words, sayEveryMs);
  return (
    <div className="take-progress">
      <progress aria-label={label} max={1} value={told && !isRead ? told.done / told.of : undefined} />
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
