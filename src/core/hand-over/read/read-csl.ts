import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { htmlText } from './html-text.ts';
import { type Incoming, type IncomingNote, nothingIn } from './incoming.ts';

const t = wordsOf('hostHandOver', hostHandOver);

type Json = Readonly<Record<string, unknown>>;

/** Lines of Zotero's Extra field: variables for styles, and what Carrel itself puts there. */
const extraLine = /^\s*(?:[A-Z][A-Za-z ]{1,30}|[a-z][a-z._-]{1,30}):\s/;

/** The notes of CSL-JSON as Zotero writes it, whose `note` is the Extra field; null for what is none. */
export function readCslNotes(value: unknown): Incoming | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isItem)) return null;
  const notes = value.flatMap((item: Json): IncomingNote[] => {
    const extra = text(item.note)
      .split('\n')
      .filter((line) => !extraLine.test(line));
    const attached = (Array.isArray(item.notes) ? item.notes : []).map((note: unknown) =>
      htmlText(typeof note === 'string' ? note : text((note as Json | null)?.note)),
    );
    const words = [extra.join('\n').trim(), ...attached].filter((each) => each !== '').join('\n\n');
    if (words === '') return [];
    const address = text(item.URL) || text(item['call-number']) || text(item.id);
    return [
      {
        at: { address: [address, text(item['call-number']), text(item.id)].filter(Boolean).join('\n') },
        text: words,
        savedAt: null,
      },
    ];
  });
  return {
    ...nothingIn('csl-json'),
    notes,
    losses: [t('ofCsl')],
  };
}

const isItem = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Json).type === 'string' &&
  ('id' in value || 'title' in value) &&
  !('target' in value);

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
