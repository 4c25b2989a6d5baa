import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { Failure } from '../status/failure.tsx';
import { Blocks } from './blocks.tsx';
import { type LinkActions, TextLanguage } from './inlines.tsx';
import { textQuery } from './text-query.ts';

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
  if (!data) return <p className="quiet waiting">Opening the text…</p>;
  if (data.blocks.length === 0 && data.footnotes.length === 0) {
    return <p className="quiet no-text">This version has no text.</p>;
  }
  return (
    <TextLanguage value={data.language}>
      <div className="text" lang={data.language}>
        <Blocks blocks={data.blocks} links={links} />
        {data.footnotes.length > 0 && (
          <section className="footnotes" aria-label="Footnotes">
            {data.footnotes.map((note) => (
              <div key={note.id} id={`footnote-${note.id}`} className="footnote" tabIndex={-1}>
                <a href={`#reference-${note.id}`} aria-label={`Back to the text from footnote ${note.label}`}>
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
});
