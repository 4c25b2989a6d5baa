import type { MediaType } from '#contract/entities.ts';

/** A picture that can be shown, or the name of a format of pictures that cannot. */
export type ImageType = { readonly mediaType: MediaType } | { readonly unsupported: string };

const signatures: readonly (readonly [signature: RegExp, type: ImageType])[] = [
  [/^\xff\xd8\xff/, { mediaType: 'image/jpeg' }],
  [/^\x89PNG\r\n/, { mediaType: 'image/png' }],
  [/^GIF8[79]a/, { mediaType: 'image/gif' }],
  [/^RIFF[\s\S]{4}WEBP/, { mediaType: 'image/webp' }],
  [/^(?:II[*+]\0|MM\0[*+])/, { unsupported: 'TIFF' }],
  [/^BM[\s\S]{4}\0\0\0\0/, { unsupported: 'BMP' }],
  [/^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/, { unsupported: 'HEIC' }],
  [/^[\s\S]{4}ftypavi/, { unsupported: 'AVIF' }],
  [/^(?:\0\0\0.jP {2}|\xff\x4f\xff\x51)/, { unsupported: 'JPEG 2000' }],
  [/^AT&TFORM/, { unsupported: 'DjVu' }],
  [/^8BPS/, { unsupported: 'Photoshop' }],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,500}?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/,
    { unsupported: 'SVG' },
  ],
];

/** What kind of picture a file is, by its first bytes; null where it is none. Its name does not count. */
export function imageTypeOf(start: Buffer): ImageType | null {
  const head = start.toString('latin1', 0, 2048);
  return signatures.find(([signature]) => signature.test(head))?.[1] ?? null;
}
