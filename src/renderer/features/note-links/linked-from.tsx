import { useQuery } from '@tanstack/react-query';
import type { RecordRef } from '#contract/entities.ts';
import type { NoteEntry } from '#contract/notes.ts';
import { noteLinks as words } from '#words/en/note-links.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useOpenEntry } from '../notes-page/use-open-entry.ts';
import { readable } from './readable.ts';

const t = wordsOf('noteLinks', words);

/** Notes, on other records and on this one, in which there is a link to this record. */
export function LinkedFrom({ record }: { readonly record: RecordRef }) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['notes', 'linking', record.collection, record.record],
    queryFn: ({ signal }) => api.notes.linking({ ref: record }, { signal }),
  });
  if (!data || data.total === 0) return null;
  return (
    <section className="linked-from" aria-labelledby="linked-from-title">
      <h2 id="linked-from-title">{t('linkedFrom')}</h2>
      <ul>
        {data.entries.map((entry) => (
          <Linking key={entry.key} entry={entry} />
        ))}
      </ul>
      {data.total > data.entries.length && (
        <p className="quiet">{t('more', { count: data.total - data.entries.length })}</p>
      )}
    </section>
  );
}

function Linking({ entry }: { readonly entry: NoteEntry }) {
  const open = useOpenEntry();
  const { title, ref, passage, note } = entry;
  return (
    <li>
      <button type="button" className="link" onClick={() => open(entry, true)}>
        {passage
          ? t('noteOnPassage', { passage: passage.quote.text.slice(0, 60), title: title ?? ref.record })
          : t('noteOn', { title: title ?? ref.record })}
      </button>
      <p>{readable(note.text)}</p>
    </li>
  );
}
