import type { Unlocked } from '../library/encryption/envelope.ts';
import { lineCipher } from '../library/encryption/sealed-lines.ts';

/** How the lines of a trail are written and read: as they are, or sealed. */
export interface TrailLines {
  write(line: string, at: number): string;
  /** All lines; empty in the place of one that does not open. */
  read(text: string): string[];
}

/**
 * A sealed line is bound to its number in the file and to the writing of the whole that it belongs to, `of`: so no line can
 * be put elsewhere, and none of an older trail comes back. An existing file says in its first line which that is.
 */
export function trailLines(unlocked: Unlocked | null, text: string, of?: string): TrailLines {
  if (unlocked === null) return { write: (line) => line, read: (text) => text.split('\n') };
  const cipher = lineCipher(unlocked, 'trail');
  const first = cipher.open(text.split('\n', 1)[0] ?? '');
  const own = of ?? first?.of ?? '';
  return {
    write: (line, at) => cipher.seal(line, at, own),
    read: (text) =>
      text.split('\n').map((line, at) => {
        const opened = cipher.open(line);
        return opened?.at === at && opened.of === own ? opened.text : '';
      }),
  };
}
