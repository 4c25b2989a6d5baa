import type { Api } from '#contract/client.ts';
import type { Media, RecordRef } from '#contract/entities.ts';
import { maxMediaPart } from '#contract/media-part.ts';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { SheetError } from './sheets.ts';

const t = wordsOf('compare', words);

export interface FetchedMedia {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pixels: { readonly width: number; readonly height: number } | null;
}

/** More than that no window can hold beside everything else. */
const mostBytes = 300 * 1024 * 1024;

/** Reads a page image or PDF whole, part by part, so that other questions are answered in between. */
export async function fetchMedia(
  api: Api,
  ref: RecordRef,
  version: string,
  media: Media,
  signal: AbortSignal,
): Promise<FetchedMedia> {
  if (media.bytes > mostBytes) throw new SheetError(t('tooLarge'));
  let bytes = new Uint8Array();
  let pixels: FetchedMedia['pixels'] = null;
  for (let offset = 0; offset === 0 || offset < bytes.length; ) {
    const part = await api.compare.media(
      { ref, version, media: media.id, offset, length: maxMediaPart },
      { signal },
    );
    if (offset === 0) {
      if (part.total > mostBytes) throw new SheetError(t('tooLarge'));
      bytes = new Uint8Array(part.total);
      pixels = part.pixels;
    }
    const piece = Uint8Array.from(atob(part.content), (char) => char.charCodeAt(0));
    if (piece.length === 0) break;
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return { bytes, pixels };
}
