import { t } from '../../import-words.ts';
import { announced, type Counter } from './counters.ts';
import { type Draft, type Entry, type Leftover, readSection } from './read-section.ts';
import { type Paragraph, paragraphsOf, type Token, tokenise } from './tokens.ts';

export interface Page {
  readonly entries: readonly Entry[];
  readonly counters: readonly Counter[];
  readonly leftovers: readonly Leftover[];
}

/**
 * Finds the records of a saved listing page. The rules stand in docs/import.md; where a text can be read in two
 * ways, the page's own counter ("1 - 10 of 12") decides, and what stays in doubt is reported, not imported.
 */
export const parsePage = (text: string): Page => parseParagraphs(paragraphsOf(text));

/** The same of a page that is split already. */
export function parseParagraphs(paragraphs: readonly Paragraph[]): Page {
  const tokens = tokenise(paragraphs);
  const counters = tokens.flatMap((token) => (token.kind === 'counter' ? [token.counter] : []));
  const [head = [], ...counted] = sectionsOf(tokens);
  const count = announced(counters);

  const below = counted.map((section) => readSection(section, true));
  const drafts = below.flatMap((found, index) => {
    // Below the last counter stands the site's foot, unless records with dates say otherwise.
    const isFoot = index > 0 && index === counted.length - 1 && !hasDatedRecord(counted[index]);
    return isFoot ? found.drafts.map((draft) => ({ ...draft, sure: false })) : found.drafts;
  });
  // Above the first counter stands the site's head, unless records are missing below it.
  const above =
    drafts.length < (count ?? Number.POSITIVE_INFINITY) && hasDatedRecord(head)
      ? readSection(head, false)
      : { drafts: [], leftovers: [] };

  const { entries, doubted } = settle([...above.drafts, ...drafts], count);
  const leftovers = [...above.leftovers, ...below.flatMap((found) => found.leftovers), ...doubted];
  return { entries, counters, leftovers: leftovers.sort((a, b) => a.line - b.line) };
}

/** The stretches of a page between its counters. */
function sectionsOf(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'counter') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

const hasDatedRecord = (section: readonly Token[] = []) =>
  section.some((token, index) => token.kind === 'label' && section[index + 1]?.kind === 'text');

/** Takes the doubtful records where the counter asks for exactly them. */
function settle(drafts: readonly Draft[], count: number | null): { entries: Entry[]; doubted: Leftover[] } {
  const wanted = count !== null && count === drafts.length;
  const taken = drafts.filter(({ sure }) => sure || wanted);
  const doubted = drafts.filter((draft) => !taken.includes(draft));
  return {
    entries: taken.map(({ sure: _, ...entry }) => entry),
    doubted: doubted.map(({ line, title }) => ({
      line,
      why: t('doubtful', { title: shortened(title) }),
    })),
  };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
