import type { Shelved } from '#contract/packs.ts';
import { useShelf } from '../../state/use-shelf.tsx';
import { errorTitles } from '../../text/error-titles.ts';

/** A pack that was not opened, and why. One of the reader's own can be removed. */
export function RefusedPack({ refused }: { readonly refused: Extract<Shelved, { state: 'refused' }> }) {
  const shelf = useShelf();
  const { path, error, origin } = refused;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return (
    <li>
      <div className="refused" role="alert">
        <strong>{errorTitles[error.code]}</strong>
        <span>{error.message}</span>
        {origin === 'own' && (
          <button
            type="button"
            className="link"
            aria-label={`Remove ${name}`}
            onClick={() => void shelf.remove(path, name)}
          >
            Remove
          </button>
        )}
      </div>
    </li>
  );
}
