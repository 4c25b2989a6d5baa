/** What one of the systems does not allow in a file's name (Win32, “Naming Files”), or means something in an Obsidian link. */
const unusable = /[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*#^[\]]+/gu;
/** Signs by which text is turned round, or that nobody sees: with one "a\u202Etxt.exe" reads "aexe.txt". */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]+/gu;
/** Names of devices on Windows, with any ending. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;
/** In bytes: encrypted folders (eCryptfs) stop at 143, others at 255, and an ending and a number come behind. */
const maxBytes = 110;

/** A name for a file or folder that Windows, macOS and Linux allow, without an ending; `otherwise` where nothing is left. */
export function safeFileName(title: string, otherwise: string): string {
  const plain = title
    .slice(0, 2000)
    .toWellFormed()
    .replaceAll(unseen, '')
    .normalize('NFC')
    .replaceAll(unusable, ' ')
    .replaceAll(/\s+/g, ' ')
    // A point hides a file, a hyphen makes an option of its name, and a tilde a home.
    .replace(/^[. ~-]+/, '');
  // Windows takes points and spaces off the end.
  const name = cut(plain).replace(/[. ]+$/, '');
  if (name === '') return otherwise;
  return devices.test(name) ? `_${name}` : name;
}

/** As much as there is room for: whole letters, and whole words where that is not half of it. */
function cut(text: string): string {
  let [bytes, end] = [0, 0];
  for (const { segment, index } of new Intl.Segmenter('en').segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > maxBytes) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const space = kept.lastIndexOf(' ');
  const isInWord = end < text.length && text[end] !== ' ';
  return isInWord && space > kept.length / 2 ? kept.slice(0, space) : kept;
}

/** Gives each its own name: systems that do not tell capitals apart would write one over the other. */
export function createNames(taken: Iterable<string>): (name: string) => string {
  const keys = new Set([...taken].map(keyOf));
  const next = new Map<string, number>();
  return (name) => {
    const first = keyOf(name);
    for (let count = next.get(first) ?? 1; ; count += 1) {
      const own = count === 1 ? name : `${name} ${count}`;
      if (keys.has(keyOf(own))) continue;
      keys.add(keyOf(own));
      next.set(first, count + 1);
      return own;
    }
  };
}

/** The same for two names that some system takes for one: by their capitals, or by how a letter is composed. */
const keyOf = (name: string): string => name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
