import { X } from 'lucide-react';
import type { Chosen } from '../../../state/adding-state.ts';
import { describeChoice } from './describe-choice.ts';

/** What is chosen, in a sentence; each can be taken back, wherever it lies. */
export function ChosenLine({
  chosen,
  trouble,
  onDrop,
}: {
  readonly chosen: readonly Chosen[];
  readonly trouble: string | null;
  readonly onDrop: (path: string) => void;
}) {
  return (
    <div className="chosen">
      <p role="status">
        {chosen.length === 0
          ? 'Nothing is chosen yet. Tick files or folders, or take the whole folder.'
          : describeChoice(chosen)}
        {trouble && <strong className="chosen-trouble"> {trouble}</strong>}
      </p>
      {chosen.length > 0 && (
        <ul aria-label="Chosen">
          {chosen.map(({ path, name }) => (
            <li key={path} title={path}>
              <span>{name}</span>
              <button type="button" aria-label={`Leave out ${name}`} onClick={() => onDrop(path)}>
                <X aria-hidden size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
