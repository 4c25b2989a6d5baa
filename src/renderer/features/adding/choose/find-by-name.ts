/**
 * The next entry whose name begins with what was typed, from `from` on and round again; null for none. The same
 * letter again and again goes through all that begin with it.
 */
export function findByName(names: readonly string[], typed: string, from: number): number | null {
  const again = typed.length > 1 && [...typed].every((letter) => letter === typed[0]);
  const wanted = fold(again ? typed.slice(0, 1) : typed);
  // A longer word may still be the entry where one stands; a single letter asks for the next.
  const start = again || typed.length === 1 ? from + 1 : from;
  for (let step = 0; step < names.length; step += 1) {
    const at = (Math.max(0, start) + step) % names.length;
    if (fold(names[at] ?? '').startsWith(wanted)) return at;
  }
  return null;
}

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase();
