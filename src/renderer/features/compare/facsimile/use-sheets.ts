import { useEffect, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../../client.tsx';
import { describeError } from '../../../text/describe-error.ts';
import type { Choice } from '../choices.ts';
import { fetchMedia } from './fetch-media.ts';
import { imageSheets } from './image-sheets.ts';
import { SheetError, type Sheets } from './sheets.ts';

/** The pages: on their way, there, or why they cannot be shown. */
export type SheetsState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly sheets: Sheets }
  | { readonly state: 'failed'; readonly sentence: string };

/** Opens page images or a PDF while this view is there. */
export function useSheets(record: RecordRef, choice: Choice): SheetsState {
  const api = useApi();
  const [state, setState] = useState<SheetsState>({ state: 'opening' });
  const { collection, record: id } = record;

  useEffect(() => {
    const ending = new AbortController();
    let open: Sheets | null = null;
    const { media, version } = choice;
    const bytesOf = (each: (typeof media)[number]) =>
      fetchMedia(api, { collection, record: id }, version, each, ending.signal);
    const start = async (): Promise<Sheets> => {
      const [first] = media;
      if (first?.mediaType !== 'application/pdf') return imageSheets(media, bytesOf);
      const [{ pdfSheets }, { bytes }] = await Promise.all([import('./pdf-sheets.ts'), bytesOf(first)]);
      return pdfSheets(bytes);
    };
    start().then(
      (sheets) => {
        open = sheets;
        if (ending.signal.aborted) sheets.close();
        else setState({ state: 'open', sheets });
      },
      (error: unknown) => {
        if (!ending.signal.aborted) setState({ state: 'failed', sentence: sentenceOf(error) });
      },
    );
    return () => {
      ending.abort();
      open?.close();
    };
  }, [api, collection, id, choice]);

  return state;
}

/** Why something cannot be shown, in a sentence. */
export const sentenceOf = (error: unknown): string =>
  error instanceof SheetError ? error.message : describeError(error).sentence;
