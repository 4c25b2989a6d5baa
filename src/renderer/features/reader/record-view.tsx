import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand, useTypeAhead } from '../../keys/use-keys.tsx';
import { useBookmark } from '../../state/use-bookmark.ts';
import { useRecord } from '../../state/use-record.ts';
import { useRoom } from '../../state/use-room.tsx';
import { bindWords } from '../../text/bind-words.ts';
import { CitationSection } from '../cite/citation-section.tsx';
import { useCitation } from '../cite/use-citation.ts';
import { heldText } from '../notes/note-keeper.ts';
import { Failure } from '../status/failure.tsx';
import { describeRecord } from './describe-record.ts';
import { DocumentText } from './document-text.tsx';
import { RecordActions } from './record-actions.tsx';
import { RecordHead } from './record-head.tsx';
import { useMatchHighlights } from './use-match-highlights.ts';

// The editor is half of the window's code and not needed to show the list; it comes when nothing else does.
const loadNotePane = () => import('../notes/note-pane.tsx').then(({ NotePane }) => ({ default: NotePane }));
const NotePane = lazy(loadNotePane);

/** The page: a record whole, its text, its citation, and the reader's note beside it. */
export function RecordView({ record: ref }: { readonly record: RecordRef }) {
  const api = useApi();
  const { state, dispatch } = useRoom();
  const { data, error, refetch } = useRecord(ref);
  const bookmark = useBookmark();
  const citation = useCitation(ref);
  const [noteRequest, setNoteRequest] = useState(0);
  const page = useRef<HTMLElement>(null);

  const toggleBookmark = () => data && bookmark.mutate({ ref, bookmarked: !data.bookmarked });
  useKeyCommand('bookmark', toggleBookmark);
  const typeAhead = useTypeAhead();
  const askForNote = () => {
    typeAhead.begin();
    setNoteRequest((count) => count + 1);
  };
  useKeyCommand('note', askForNote);
  useKeyCommand('cite', () => citation.copy('note'));

  useEffect(() => {
    const idle = requestIdleCallback(() => void loadNotePane());
    return () => {
      cancelIdleCallback(idle);
      typeAhead.take();
    };
  }, [typeAhead]);

  useMatchHighlights(page, {
    record: ref,
    version: data?.record.versions[0]?.id ?? null,
    query: data ? state.view.query : '',
  });

  const title = data?.record.title;
  useEffect(() => {
    document.title = title ? `${title} — Carrel` : 'Carrel';
  }, [title]);

  if (error)
    return (
      <div className="page">
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    );
  if (!data) return <div className="page" aria-busy />;

  const { record, collection, note } = data;
  const links = {
    onRecord: (id: string) => dispatch({ type: 'open', ref: { ...ref, record: id }, show: true }),
  };
  // A note whose saving failed is stored nowhere yet; its words are shown all the same.
  const withNote = Boolean(note?.text) || heldText(api, ref) !== '';

  return (
    <div className="page" data-note={withNote || noteRequest > 0}>
      <article ref={page} id="page" className="record" tabIndex={-1} aria-labelledby="record-title">
        <RecordHead record={record} collection={collection} />
        <RecordActions
          bookmarked={data.bookmarked}
          bookmarkError={bookmark.error}
          copied={citation.copied}
          onBookmark={toggleBookmark}
          onNote={askForNote}
          onCite={() => citation.copy('note')}
        />
        {record.abstract && (
          <p className="abstract" data-place="abstract" data-with-text={record.versions.length > 0}>
            {bindWords(record.abstract)}
          </p>
        )}
        {record.versions[0] ? (
          <DocumentText key={record.id} record={ref} version={record.versions[0].id} links={links} />
        ) : (
          <p className="quiet no-text">
            This collection holds the catalogue entry of the document, not its text.
          </p>
        )}
        <section className="description" aria-labelledby="description-title">
          <h2 id="description-title">Description</h2>
          <dl>
            {describeRecord(record, collection).map(({ label, values }) => (
              <div key={label}>
                <dt>{label}</dt>
                {values.map((value) => (
                  <dd key={value}>{value}</dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
        <CitationSection citation={citation} />
      </article>
      {(withNote || noteRequest > 0) && (
        <Suspense fallback={null}>
          {' '}
          <NotePane
            key={`${ref.collection} ${record.id}`}
            record={ref}
            title={record.title}
            stored={note}
            focusRequest={noteRequest}
            onLeave={() => page.current?.focus()}
          />
        </Suspense>
      )}
    </div>
  );
}
