import { genres } from '#contract/genres.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { openCollections, useCollections } from '../../../state/use-collections.ts';
import { genreWords } from '../../narrow/facet-words.ts';

const t = wordsOf('search', words);

/** A value that is one of a few: a genre, or a collection that is open. What the query has is kept though it is neither. */
export function ValueField({
  kind,
  place,
  text,
  onChange,
}: {
  readonly kind: 'genre' | 'collection';
  readonly place: number;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const collections = openCollections(useCollections().data ?? []);
  const choices: readonly (readonly [value: string, words: string])[] =
    kind === 'genre'
      ? genres.map((genre) => [genre, genreWords(genre)])
      : collections.map(({ id, title }) => [id, title]);
  const isOther = text !== '' && !choices.some(([value]) => value === text);
  return (
    <select
      aria-label={t('lineValue', { place })}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('choose')}</option>
      {isOther && <option value={text}>{text}</option>}
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
