import { useRef } from 'react';
import type { FoundName } from '#contract/names.ts';
import { describeFound } from './name-words.ts';
import { useRoving } from './use-roving.ts';

/** Names that were found, to choose one; arrows go through them. */
export function FoundList({
  id,
  label,
  found,
  chosen,
  onChoose,
  onLeave,
}: {
  readonly id: string;
  readonly label: string;
  readonly found: readonly FoundName[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** With the arrow up at the first: back to where one types. */
  readonly onLeave: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const listen = useRoving(list, onLeave);
  return (
    <ul ref={list} id={id} className="found-names" aria-label={label} onKeyDown={listen}>
      {found.map((name) => (
        <li key={name.id}>
          <button
            type="button"
            data-roving
            aria-current={name.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(name.id)}
          >
            <span>{name.label}</span>
            <small className="quiet">
              {name.by !== null && `${name.by} · `}
              {describeFound(name)}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}
