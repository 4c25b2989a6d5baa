import type { MarkDeeds } from './use-mark-deeds.ts';

const words = { undo: ['Undo', 'Ctrl Z', 'Control+Z'], redo: ['Redo', 'Ctrl Y', 'Control+Y'] } as const;

/** Under the page: what was last done with marks, or why it was not, and the way back. */
export function MarkBar({ deeds: { said, say, undo, redo } }: { readonly deeds: MarkDeeds }) {
  const next = said?.next;
  const [word, keys, shortcut] = words[next ?? 'undo'];
  return (
    <div className="mark-bar" data-empty={said === null}>
      <div>
        <p role="status">{said && !said.isTrouble && said.sentence}</p>
        <p role="alert" className="problem">
          {said?.isTrouble && said.sentence}
        </p>
        {next && (
          <button
            type="button"
            className="link"
            aria-keyshortcuts={shortcut}
            onClick={() => void (next === 'undo' ? undo : redo)()}
          >
            {word} <kbd aria-hidden>{keys}</kbd>
          </button>
        )}
        {said && (
          <button type="button" className="link quiet" onClick={() => say(null)}>
            Close
          </button>
        )}
      </div>
    </div>
  );
}
