import iconv from 'iconv-lite';
import { AppError } from '#contract/errors.ts';
import { t } from '../import-words.ts';

/** Turns bytes of one encoding into text. What cannot be read becomes U+FFFD. */
export type Decode = (bytes: Buffer) => string;

/** Codecs of iconv-lite that are no encodings of text. */
const noEncodings = /^(?:hex|base64|binary|utf-?7|utf-?7-?imap)$/i;

/**
 * The decoder of an encoding: the platform's own (Encoding Standard), else iconv-lite's, which knows UTF-32 and
 * the encodings of DOS and old Macintoshes. Throws `encoding-unknown`.
 */
export function decoderOf(encoding: string): Decode {
  const platform = platformDecoder(encoding);
  if (platform !== null) return platform;
  if (!noEncodings.test(encoding) && iconv.encodingExists(encoding)) {
    return (bytes) => iconv.decode(bytes, encoding);
  }
  throw new AppError('encoding-unknown', t('encodingUnknown', { encoding }));
}

function platformDecoder(encoding: string): Decode | null {
  try {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
}
