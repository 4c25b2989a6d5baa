import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import type { Deeds } from './use-deeds.ts';

const c = wordsOf('common', common);

const verbs = {
  undo: [c('undo'), 'Ctrl Z', 'Control+Z'],
  redo: [c('redo'), 'Ctrl Y', 'Control+Y'],
} as const;

/** What was last done, or why it was not, and the way back. The button stays where it is, and so does the focus on it. */
export function SaidLine({ said, undo, redo }: Deeds) {
  const next = said?.next;
  const [word, keys, shortcut] = verbs[next?.verb ?? 'undo'];
  return (
    <div className="names-said">
      <p role="status">{said && !said.isTrouble && said.sentence}</p>
      <p role="alert" className="problem">
        {said?.isTrouble && said.sentence}
      </p>
      {said?.again && (
        <button type="button" className="link" onClick={said.again}>
          {c('tryAgain')}
        </button>
      )}
      {next && (
        <button
          type="button"
          className="link"
          aria-keyshortcuts={shortcut}
          onClick={() => void (next.verb === 'undo' ? undo : redo)(next.change)}
        >
          {word} <kbd aria-hidden>{keys}</kbd>
        </button>
      )}
    </div>
  );
}
