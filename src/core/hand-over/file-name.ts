/** Characters that one of the systems does not allow in a file's name, or that mean something in an Obsidian link. */
const unusable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*#^[\]]+/gu;
/** Names of devices on Windows, with any ending (Win32, “Naming Files”). */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** In bytes: systems stop at 255, and an ending and a number come behind. */
const maxBytes = 180;

/** A name for a file or folder that Windows, macOS and Linux allow, without an ending; `otherwise` where nothing is left. */
export function safeFileName(title: string, otherwise: string): string {
  const plain = title
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(unusable, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  // Windows takes points and spaces off the end.
  const name = cut(plain).replace(/[. ]+$/, '');
  if (name === '') return otherwise;
  return devices.test(name) ? `_${name}` : name;
}

function cut(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, maxBytes))) {
    bytes += Buffer.byteLength(segment);
    if (bytes > maxBytes) return kept;
    kept += segment;
  }
  return kept;
}

/** Gives each its own name: systems that do not tell capitals apart would write one over the other. */
export function createNames(taken: Iterable<string>): (name: string) => string {
  const keys = new Set([...taken].map(keyOf));
  return (name) => {
    for (let count = 1; ; count += 1) {
      const own = count === 1 ? name : `${name} ${count}`;
      if (keys.has(keyOf(own))) continue;
      keys.add(keyOf(own));
      return own;
    }
  };
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
