import type { Handlers } from '#contract/api.ts';
import { flatText } from '#core/anchor/flat-text.ts';
import { withMarkdown } from '#core/cite/cited-markdown.ts';
import { formatCitation } from '#core/cite/format-citation.ts';
import { locales } from '#core/cite/locales.ts';
import { quotePassage } from '#core/cite/quote-passage.ts';
import { anchorBetween } from '#core/marks/passage.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import type { Desk } from './index.ts';

type CitationHandlers = Pick<
  Handlers,
  | 'citations.format'
  | 'citations.quote'
  | 'citations.bibliography'
  | 'citations.take'
  | 'citations.save'
  | 'citations.export'
  | 'styles.list'
  | 'styles.look'
  | 'styles.add'
  | 'styles.remove'
  | 'styles.putBack'
>;

export const citationHandlers = ({ shelf, citations, styles }: Desk): CitationHandlers => ({
  'citations.format': async ({ ref, style: id, ...options }) => {
    const style = await styles.need(id);
    const pack = shelf.pack(ref.collection);
    const record = getRecord(pack, ref.record);
    const cited = formatCitation(record, pack.collection, style, options);
    return {
      style: cited.style,
      note: withMarkdown(cited.note),
      short: withMarkdown(cited.short),
      bibliography: withMarkdown(cited.bibliography),
    };
  },
  'citations.quote': async ({ ref, version, start, end, style: id, ...options }) => {
    const style = await styles.need(id);
    const pack = shelf.pack(ref.collection);
    const record = getRecord(pack, ref.record);
    const document = getDocument(pack, ref.record, version);
    const anchor = anchorBetween(flatText(document), version, { start, end });
    return quotePassage({ record, collection: pack.collection, document, anchor }, style, options);
  },
  'citations.bibliography': (asked, signal) => citations.bibliography(asked, signal),
  'citations.take': ({ order }) => citations.take(order),
  'citations.save': (asked) => ({ path: citations.save(asked) }),
  'citations.export': (asked, signal) => citations.export(asked, signal),
  'styles.list': async () => ({ styles: [...(await styles.list())], locales: [...locales] }),
  'styles.look': ({ id }) => styles.look(id),
  'styles.add': ({ path }) => styles.add(path),
  'styles.remove': ({ id }) => {
    styles.remove(id);
    return {};
  },
  'styles.putBack': () => styles.putBack(),
});
