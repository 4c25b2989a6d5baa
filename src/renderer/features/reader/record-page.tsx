import { Suspense, useRef, useState } from 'react';
import type { Result } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { nextOf } from '../../state/room-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { bindWords } from '../../text/bind-words.ts';
import { InScripts } from '../../ui/in-scripts.tsx';
import { EndOffer } from '../bookmarks/reading-choice.tsx';
import { useRecordBookmark } from '../bookmarks/use-record-bookmark.ts';
import { useSeenRecord } from '../bookmarks/use-seen-record.ts';
import { CitationSection } from '../cite/citation-section.tsx';
import { useCitation } from '../cite/use-citation.ts';
import { useQuote } from '../cite/use-quote.ts';
import { CompareBar } from '../compare/compare-bar.tsx';
import { CompareButtons } from '../compare/compare-buttons.tsx';
import { LazyFacsimile } from '../compare/facsimile/lazy-facsimile.tsx';
import { OtherText } from '../compare/other-text.tsx';
import { useCompare } from '../compare/use-compare.ts';
import { MarkBar } from '../marks/mark-bar.tsx';
import { MarksPanel } from '../marks/marks-panel.tsx';
import { SelectionToolbar } from '../marks/selection-toolbar.tsx';
import { usePageMarks } from '../marks/use-page-marks.ts';
import { LinkedFrom } from '../note-links/linked-from.tsx';
import { heldText } from '../notes/note-keeper.ts';
import { LazyNotePane, useNoteRequest } from '../notes/use-note-request.ts';
import { HitBar } from '../search/hits/hit-bar.tsx';
import { usePageHits } from '../search/hits/use-page-hits.ts';
import { DocumentText } from './document-text.tsx';
import { FindBar } from './find/find-bar.tsx';
import { FootnotePeek } from './footnotes/footnote-peek.tsx';
import type { LinkActions } from './inlines.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { PartOf } from './part-of.tsx';
import { PrintSource } from './print/print-source.tsx';
import { RecordActions } from './record-actions.tsx';
import { RecordDescription } from './record-description.tsx';
import { RecordHead } from './record-head.tsx';
import { useSoughtPassage } from './sought-passage.ts';
import { TextTools } from './text-tools.tsx';
import { useMatchHighlights } from './use-match-highlights.ts';
import { useOpenRecord } from './use-open-record.ts';
import { useTextPage } from './use-text-page.ts';
import { VersionSwitch } from './version-switch.tsx';

const t = wordsOf('reader', words);

type RecordPageProps = Result<'records.get'> & {
  readonly at: RecordRef;
  /** The version that is shown; null where there is none. */
  readonly version: string | null;
};

/** A record whole: what it is, its text, its citation, and the reader's note beside it. */
export function RecordPage({ at, version, record, collection, reading, note }: RecordPageProps) {
  const api = useApi();
  const { state, dispatch } = useRoom();
  const page = useRef<HTMLElement>(null);
  const { toggle: toggleBookmark, mark: markRead } = useRecordBookmark(at, reading);
  useKeyCommand('bookmark', toggleBookmark);
  useKeyCommand('read', () => markRead());
  const noteRequest = useNoteRequest();
  const citation = useCitation(at, version);
  const ranges = useMatchHighlights(page, { record: at, version, view: state.view });
  const hits = usePageHits(page, ranges);

  const marks = usePageMarks({ page, record: at, version });

  useSeenRecord({ page, record: at, state: reading?.state ?? null, version });
  useSoughtPassage(page, at, version);
  const { setting, outline, find, footnotes, set } = useTextPage({ page, record: at, version });
  const compare = useCompare({ page, record: at, versions: record.versions, shown: version });
  const { beside } = compare;
  const isMarksShown = marks.isShown && compare.active === 'left';
  const quote = useQuote({ record: at, version, passage: marks.selection.passage, say: marks.deeds.say });

  const copyNote = () => citation.copy('note');
  useKeyCommand('note', () => marks.noteSelected() || noteRequest.ask());
  useKeyCommand('cite', copyNote);
  useKeyCommand('citeMarkdown', () => citation.copy('note', 'markdown'));
  const chooseVersion = (id: string) => dispatch({ type: 'version', ref: at, version: id });
  useKeyCommand('version', () => {
    const ids = record.versions.map(({ id }) => id);
    if (version !== null) chooseVersion(nextOf(ids, version));
  });

  const openRecord = useOpenRecord(at);
  const latest = useRef(openRecord);
  latest.current = openRecord;
  const [links] = useState<LinkActions>(() => ({ onRecord: (id) => latest.current(id) }));
  // A note whose saving failed is stored nowhere yet; its words are shown all the same.
  const withNote = noteRequest.asked > 0 || Boolean(note?.text) || heldText(api, at) !== '';

  const isBeside = withNote || isMarksShown || outline.isShown || compare.slotWanted;
  const head = (
    <>
      <RecordHead at={at} record={record} collection={collection} />
      <PrintSource record={record} collection={collection} citation={citation} />
      <RecordActions
        record={at}
        reading={reading}
        copied={citation.copied}
        marks={marks}
        onBookmark={toggleBookmark}
        onRead={markRead}
        onNote={noteRequest.ask}
        onCite={copyNote}
      />
    </>
  );

  return (
    <div className="page" data-beside={isBeside} data-comparing={beside !== null} {...set}>
      {version !== null && <TextTools outline={outline} find={find} setting={setting} />}
      {beside && (
        <header className="compare-head">
          {head}
          <CompareBar compare={compare} shown={version ?? ''} onShow={chooseVersion} />
        </header>
      )}
      <article
        ref={page}
        id="page"
        className="record"
        tabIndex={beside ? 0 : -1}
        aria-labelledby="record-title"
      >
        {!beside && (
          <>
            <PartOf units={record.partOf} onRecord={openRecord} />
            {head}
            {record.abstract && (
              <p className="abstract" lang="en" data-place="abstract" data-with-text={version !== null}>
                <InScripts text={bindWords(record.abstract)} language="en" />
              </p>
            )}
            <div className="version-row">
              {version !== null && (
                <VersionSwitch versions={record.versions} shown={version} onChoose={chooseVersion} />
              )}
              <CompareButtons compare={compare} />
            </div>
          </>
        )}
        {version === null ? (
          <p className="quiet no-text">{t('noText')}</p>
        ) : (
          <DocumentText key={version} record={at} version={version} links={links} />
        )}
        {version !== null && <EndOffer reading={reading} onRead={() => markRead('read')} />}
        {!beside && (
          <>
            <RecordDescription record={record} collection={collection} />
            <CitationSection citation={citation} record={record} version={version} />
            <LinkedFrom record={at} />
          </>
        )}
      </article>
      <div className="under-page">
        {find.isOpen && <FindBar find={find} />}
        <MarkBar deeds={marks.deeds} />
        {ranges && <HitBar hits={hits} />}
      </div>
      {beside?.kind === 'pages' && (
        <LazyFacsimile
          key={beside.key}
          page={compare.other}
          text={page}
          record={at}
          choice={beside}
          isLocked={compare.isLocked}
        />
      )}
      {beside?.kind === 'text' && (
        <OtherText
          key={beside.key}
          page={compare.other}
          record={at}
          version={beside.version}
          name={beside.name}
          links={links}
          isActive={compare.active === 'right'}
          slot={compare.slot}
          onSlot={compare.wantSlot}
          onNote={noteRequest.ask}
        />
      )}
      {isBeside && (
        <div className="beside">
          {outline.isShown && <OutlinePanel of={outline} />}
          {withNote && (
            <Suspense fallback={null}>
              <LazyNotePane
                record={at}
                title={record.title}
                stored={note}
                focusRequest={noteRequest.asked}
                onLeave={() => page.current?.focus()}
              />
            </Suspense>
          )}
          {isMarksShown && (
            <MarksPanel record={at} version={version} of={marks} onLeave={() => page.current?.focus()} />
          )}
          {compare.slotWanted && <div ref={compare.setSlot} className="beside-slot" />}
        </div>
      )}
      <FootnotePeek of={footnotes} />
      {marks.selection.box && (
        <SelectionToolbar
          box={marks.selection.box}
          names={marks.names}
          onMark={(colour) => void marks.mark(colour)}
          onNote={marks.noteSelected}
          onQuote={quote}
        />
      )}
    </div>
  );
}
