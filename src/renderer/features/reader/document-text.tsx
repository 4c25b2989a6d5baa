import { useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue } from 'react';
import type { DocumentModel } from '#contract/document.ts';
import type { RecordRef } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { Failure } from '../status/failure.tsx';
import { Blocks } from './blocks.tsx';
import { type LinkActions, TextLanguage } from './inlines.tsx';
import { textQuery } from './text-query.ts';

const t = wordsOf('reader', words);

export interface DocumentTextProps {
  readonly record: RecordRef;
  readonly version: string;
  readonly links: LinkActions;
}

/**
 * One version's text, with its footnotes at the end. Kept as it was drawn while nothing of it changes: with 5,000 paragraphs
 * it is drawn in a quarter of a second, and what is selected changes with every key.
 */
export const DocumentText = memo(function DocumentText({ record, version, links }: DocumentTextProps) {
  const api = useApi();
  const { data, error } = useQuery(textQuery(api, record, version));
  if (error) return <Failure error={error} />;
  if (!data) return <p className="quiet waiting">{t('openingText')}</p>;
  if (data.blocks.length === 0 && data.footnotes.length === 0) {
    return <p className="quiet no-text">{t('emptyVersion')}</p>;
  }
  return <Drawn document={data} links={links} />;
});

/** More blocks than any screen has lines. */
const firstScreen = 40;

/** A long text's beginning at once, so that one can read, and all of it right after. */
function Drawn({ document, links }: { readonly document: DocumentModel; readonly links: LinkActions }) {
  const isLong = document.blocks.length > firstScreen || document.footnotes.length > firstScreen;
  const isWhole = useDeferredValue(true, !isLong);
  const { language } = document;
  const blocks = isWhole ? document.blocks : document.blocks.slice(0, firstScreen);
  const footnotes = isWhole ? document.footnotes : [];
  return (
    <TextLanguage value={language}>
      <div className="text" lang={language} data-drawn={isWhole ? 'whole' : 'beginning'}>
        <Blocks blocks={blocks} links={links} />
        {!isWhole && <p className="quiet waiting">{t('openingRest')}</p>}
        {footnotes.length > 0 && (
          <section className="footnotes" aria-label={t('footnotes')}>
            {footnotes.map((note) => (
              <div key={note.id} id={`footnote-${note.id}`} className="footnote" tabIndex={-1}>
                <a href={`#reference-${note.id}`} aria-label={t('backFromFootnote', { label: note.label })}>
                  {note.label}
                </a>
                <div>
                  <Blocks blocks={note.blocks} links={links} />
                </div>
              </div>
            ))}
          </section>
        )}
      </div>
    </TextLanguage>
  );
}
