import { candidates, nameOf } from './candidates.ts';
import { decoderOf } from './decoder.ts';

const named = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'iso-2022-jp'];

/** The encodings that one may look through for a text that reads wrong; `decoderOf` knows more. */
export const encodingNames: readonly string[] = [...new Set([...named, ...candidates.map(nameOf)])].filter(
  isKnown,
);

function isKnown(name: string): boolean {
  try {
    decoderOf(name);
    return true;
  } catch {
    return false;
  }
}
