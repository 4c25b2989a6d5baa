import type { Genre } from '#contract/entities.ts';
import { openCollections, useCollections } from '../../../state/use-collections.ts';

// The contract's own list comes with its schemas, which the window does not load: they would ask it to make code.
const genres = Object.keys({
  journal: true,
  letter: true,
  memorandum: true,
  'record of conversation': true,
  report: true,
  telegram: true,
  minutes: true,
  guide: true,
} satisfies Record<Genre, true>);

/** A value that is one of a few: a genre, or a collection that is open. What the query has is kept though it is neither. */
export function ValueField({
  kind,
  label,
  text,
  onChange,
}: {
  readonly kind: 'genre' | 'collection';
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const collections = openCollections(useCollections().data ?? []);
  const choices: readonly (readonly [value: string, words: string])[] =
    kind === 'genre'
      ? genres.map((genre) => [genre, genre])
      : collections.map(({ id, title }) => [id, title]);
  const isOther = text !== '' && !choices.some(([value]) => value === text);
  return (
    <select aria-label={`${label}: value`} value={text} onChange={({ target }) => onChange(target.value)}>
      <option value="">Choose…</option>
      {isOther && <option value={text}>{text}</option>}
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
