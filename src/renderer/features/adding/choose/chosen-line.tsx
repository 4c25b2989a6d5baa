import { X } from 'lucide-react';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import type { Chosen } from '../../../state/adding-state.ts';
import { describeChoice } from './describe-choice.ts';

const t = wordsOf('adding', words);

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
        {chosen.length === 0 ? t('nothingChosenHow') : describeChoice(chosen)}
        {trouble && <strong className="chosen-trouble"> {trouble}</strong>}
      </p>
      {chosen.length > 0 && (
        <ul aria-label={t('chosen')}>
          {chosen.map(({ path, name }) => (
            <li key={path} title={path}>
              <span>{name}</span>
              <button type="button" aria-label={t('leaveOut', { name })} onClick={() => onDrop(path)}>
                <X aria-hidden size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
