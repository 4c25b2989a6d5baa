import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import { writeCarrelLink } from '#contract/carrel-link.ts';
import type { Api } from '#contract/client.ts';
import { everyNote, firstState } from '../../state/room-state.ts';
import { formatDate } from '../../text/format-date.ts';

/** Records and notes that are offered of each. */
const most = 7;
const mostLabelChars = 70;

/** What `[[` and the words behind it offer: records, and passages that were marked. Taken, it is a Markdown link. */
export function createLinkSource(api: Pick<Api, 'catalogue' | 'notes'>): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const begun = context.matchBefore(/\[\[[^[\]\n]{0,100}$/);
    if (begun === null) return null;
    const text = begun.text.slice(2);
    const abort = new AbortController();
    context.addEventListener('abort', () => abort.abort());
    const { signal } = abort;
    const [records, notes] = await Promise.all([
      api.catalogue.query(
        { view: { ...firstState.view, query: text, sort: 'relevance' }, offset: 0, limit: most },
        { signal },
      ),
      api.notes.list({ view: { ...everyNote, text }, offset: 0, limit: most }, { signal }),
    ]);
    const ofRecords = records.entries.map(({ collection, id, title, date }) =>
      option(title.text, writeCarrelLink({ collection, record: id }), formatDate(date).text),
    );
    const ofPassages = notes.entries.flatMap(({ ref, title, passage }) =>
      passage && title !== null
        ? option(
            `“${passage.quote.text}”`,
            writeCarrelLink(ref, { id: passage.mark, version: passage.version }),
            title,
          )
        : [],
    );
    return {
      from: begun.from,
      // What is found is found by the host, which knows more spellings.
      filter: false,
      // What the reader marked and asks for by its words is meant sooner than a record that has them somewhere.
      options: text.trim() === '' ? [...ofRecords, ...ofPassages] : [...ofPassages, ...ofRecords],
    };
  };
}

function option(words: string, link: string, detail: string): Completion {
  const label = short(words);
  return { label, detail: short(detail), apply: `[${label.replaceAll(/[\\[\]*_`<]/g, '\\$&')}](${link})` };
}

function short(words: string): string {
  const letters = [...words.replaceAll(/\s+/g, ' ')];
  return letters.length > mostLabelChars
    ? `${letters.slice(0, mostLabelChars - 1).join('')}…`
    : letters.join('');
}
