/** Names of files that any of Windows, macOS and Linux takes, made from any text. */

/** Encrypted folders on Linux (eCryptfs) have no room for more than 143 bytes, others for 255. */
const maxBytes = 140;

/**
 * Gives out names for one folder, no two alike to any system: those that differ only in case, or in how a letter is
 * composed, are one file on Windows and macOS. `nameOf('A/B: “C”?', 'docx')` is "A-B- “C”-.docx" once, and
 * "A-B- “C”- (2).docx" then. `taken` are names that the folder has already.
 */
export function createFileNames(taken: Iterable<string> = []): (text: string, extension: string) => string {
  const keys = new Set([...taken].map(sameFile));
  const next = new Map<string, number>();
  return (text, extension) => {
    const first = fileName(text, extension);
    let name = first;
    let count = next.get(sameFile(first)) ?? 2;
    for (; keys.has(sameFile(name)); count += 1) name = fileName(text, extension, ` (${count})`);
    next.set(sameFile(first), count);
    keys.add(sameFile(name));
    return name;
  };
}

/** A name from any text, with `suffix` between it and the extension, which is given without its dot. */
export function fileName(text: string, extension: string, suffix = ''): string {
  const end = `${suffix}.${extension}`;
  const room = maxBytes - Buffer.byteLength(end);
  const stem = cut(readable(text), room) || 'Untitled';
  return `${isDevice(stem) ? `_${stem}` : stem}${end}`;
}

/** Two names have the same key where some system takes them for one file. */
const sameFile = (name: string): string =>
  name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');

/** Signs by which text is turned round, or that nobody sees: with them "a‮txt.exe" reads "aexe.txt". */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]/gu;

const readable = (text: string): string =>
  text
    .slice(0, 2000)
    .toWellFormed()
    .replaceAll(unseen, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .normalize('NFC')
    // What Windows forbids, and the slashes of all (Naming Files, Paths, and Namespaces).
    .replaceAll(/[<>:"/\\|?*]+/g, '-')
    // A dot hides a file, a hyphen makes an option of it, and a tilde a home.
    .replace(/^[\s.~-]+/, '')
    .replaceAll(/ {2,}/g, ' ');

/** As much of a text as there is room for, whole letters and where it may be whole words. */
function cut(text: string, bytes: number): string {
  let [length, end] = [0, 0];
  for (const { segment, index } of letters.segment(text)) {
    length += Buffer.byteLength(segment);
    if (length > bytes) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const space = kept.lastIndexOf(' ');
  const whole =
    end < text.length && text[end] !== ' ' && space > kept.length / 2 ? kept.slice(0, space) : kept;
  // Windows drops dots and spaces at the end.
  return whole.replace(/[\s.]+$/, '');
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Names of devices on Windows, whatever the extension and the case; their digits may be raised. */
const isDevice = (stem: string): boolean =>
  /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)(?:\s*\.|\s*$)/i.test(stem);
