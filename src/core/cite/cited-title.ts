import type { Agent, ArchivalRecord, Genre } from '#contract/entities.ts';
import { parseDate } from '../dates/parse-date.ts';
import { type Edition, editionOf } from './edition.ts';
import { namePattern, namesIn } from './name-pattern.ts';
import { authorsOf, recipientsOf } from './people.ts';
import { oneLine, withoutFinalStop } from './plain-text.ts';
import { readQuotes } from './quotes.ts';

/** The parts of a citation that are made out of the printed title. */
export interface CitedTitle {
  /** In quotation marks, as printed; null where the item has no title of its own. */
  readonly title: string | null;
  /** Without quotation marks, in the place of a title: an archivist's wording, or the genre. */
  readonly description: string | null;
  /** The author's office where it stands between name and title: "First Secretary of …". */
  readonly position: string | null;
  /** Printed between sender and "to"; empty where the title names the recipient itself. */
  readonly recipients: readonly Agent[];
}

/**
 * How the title is cited. Four cases, the first that fits (docs/citation.md, "The title"):
 * 1. "Telegram from A to B" says nothing more than sender, recipient and genre: A to B, telegram. In an edition
 *    all correspondence is cited so (CMOS 18, 14.111).
 * 2. A supplied title is a description: no quotation marks, and the author in front is not repeated.
 * 3. "A, office, 'Title'" opens with its author: A and the office step out in front of the title.
 * 4. Anything else is the title as printed.
 */
export function citedTitle(record: ArchivalRecord): CitedTitle {
  const edition = editionOf(record);
  const printed = printedTitle(record);
  const authors = authorsOf(record);
  const recipients = recipientsOf(record);
  const none = { title: null, description: null, position: null, recipients: [] };
  if (printed === '') return { ...none, description: record.genre ?? 'untitled document' };
  const isOfEdition = edition !== null && record.titleSupplied;
  const isSent = isCorrespondence(record) || (isOfEdition && record.genre === null && hasBothEnds(record));
  if (isSent && (isOfEdition || onlyNames(printed, record))) {
    return { ...none, description: record.genre, recipients: recipients.map((to) => asPrinted(printed, to)) };
  }
  const unnamed = isCorrespondence(record)
    ? recipients.filter(({ name }) => !namesIn(printed, name)).map((to) => asPrinted(printed, to))
    : [];
  if (record.titleSupplied) {
    return { ...none, description: lowerKind(withoutAuthor(printed, authors)), recipients: unnamed };
  }
  const led = withoutLeadingAuthors(printed, authors);
  return { ...none, ...(led ?? { title: printed }), recipients: unnamed };
}

/**
 * Heads of editions begin with the document's number and often end with its date: "2. Memorandum of a Conversation,
 * Washington, January 3, 1955, 3 p.m." Both have their own places in a citation.
 */
function withoutNumberAndDate(title: string, { number }: Edition, { dates }: ArchivalRecord): string {
  const [, printed = '', rest = ''] =
    /^\[?(?:Document |No\. ?)?(\d+[a-z]?)\]?[.:]?\s+(.+)$/i.exec(title) ?? [];
  const bare = number !== null && printed.toLowerCase() === number.toLowerCase() ? rest : title;
  const end =
    /,? +((?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?),? \d{4})(?:, +[^,]{1,20}[ap]\.m|, +noon|, +midnight)?\.?$/u.exec(
      bare,
    );
  const day = end?.[1] === undefined ? null : parseDate(end[1]);
  const isItsDate = day !== null && day.earliest === dates[0]?.earliest && day.latest === dates[0]?.latest;
  const words = isItsDate ? bare.slice(0, end?.index) : bare;
  return words === '' ? bare : words;
}

/** The title without the number and date of its edition, otherwise as printed. */
export function printedTitle(record: ArchivalRecord): string {
  const edition = editionOf(record);
  const whole = withoutFinalStop(record.title);
  return edition === null ? whole : withoutNumberAndDate(whole, edition, record);
}

/** True where the title says of what kind the document is, in whatever small words. */
export function saysKind(title: string, genre: Genre): boolean {
  const isIn = (word: string) => new RegExp(`(?<!\\p{L})${namePattern(word)}(?!\\p{L})`, 'iu').test(title);
  return kindWords(genre).some((kind) =>
    kind
      .split(' ')
      .filter((word) => word !== 'of')
      .every(isIn),
  );
}

/** Sender, recipient, and a genre that goes from one to the other. */
const isCorrespondence = (record: ArchivalRecord): boolean =>
  (record.genre === 'letter' || record.genre === 'telegram' || record.genre === 'memorandum') &&
  hasBothEnds(record);

/** Old heads name no kind: "The Ambassador in France (Caffery) to the Secretary of State". */
const hasBothEnds = (record: ArchivalRecord): boolean =>
  authorsOf(record).length > 0 && recipientsOf(record).length > 0;

/** True where nothing is left of the title without names, date, genre and small words. */
function onlyNames(title: string, record: ArchivalRecord): boolean {
  const agents = [...authorsOf(record), ...recipientsOf(record)].map(({ name }) => name);
  const removable = [...agents, ...record.dates.map(({ text }) => text), ...kindWords(record.genre)];
  const rest = removable
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, part) => text.replaceAll(new RegExp(wholeWord(part), 'giu'), ' '), title);
  return !/[\p{L}\p{N}]/u.test(
    rest.replaceAll(/(?<!\p{L})(?:a|an|the|from|by|to|of|on|dated|and)(?!\p{L})/giu, ' '),
  );
}

const wholeWord = (text: string): string => `(?<!\\p{L})${namePattern(text)}(?!\\p{L})`;

const synonyms: Partial<Record<Genre, readonly string[]>> = {
  telegram: ['telegram', 'cable', 'ciphered', 'coded', 'cypher'],
  memorandum: ['memorandum', 'memo'],
  journal: ['journal', 'diary'],
};
const kindWords = (genre: Genre | null): readonly string[] =>
  genre === null ? [] : (synonyms[genre] ?? [genre]);

/** With the article that the title prints: "to the CPSU Central Committee". */
const asPrinted = (title: string, agent: Agent): Agent =>
  agent.kind === 'corporate' && new RegExp(`(?<!\\p{L})the\\s+${namePattern(agent.name)}`, 'iu').test(title)
    ? { ...agent, name: `the ${agent.name.replace(/^the\s+/i, '')}` }
    : agent;

/** "Letter from Ri to Khrushchev on trade" → "Letter to Khrushchev on trade": Ri stands in front. */
function withoutAuthor(title: string, authors: readonly Agent[]): string {
  const [author, ...others] = authors;
  if (author === undefined || others.length > 0) return title;
  const phrase = new RegExp(`\\s+(?:from|by)\\s+(?:the\\s+)?${namePattern(author.name)}(?![\\p{L}'’])`, 'u');
  return title.replace(phrase, '');
}

/** A description starts small in running text: "Puzanov, memorandum on …" (CMOS 17, 14.221-231). */
const lowerKind = (text: string): string =>
  text.replace(
    /^(?:Cable|Conversation|Despatch|Draft|Diary|Journal|Letter|Memo|Memorandum|Minutes|Note|Record|Report|Telegram|Transcript)(?=\s|$)/,
    (word) => word.toLowerCase(),
  );

/** Moves the author out of a title that opens with the name; null where it does not. */
function withoutLeadingAuthors(
  title: string,
  authors: readonly Agent[],
): { readonly title: string; readonly position: string | null } | null {
  if (authors.length === 0) return null;
  const names = authors.map(({ name }) => namePattern(name)).join('\\s*(?:,|;|&|,?\\s+and)\\s*');
  const lead = new RegExp(`^${names}\\s*[,:]\\s*`, 'u').exec(title)?.[0];
  if (lead === undefined) return null;
  const rest = title.slice(lead.length);
  return quotedAtEnd(rest) ?? { title: rest, position: null };
}

/** "First Secretary, 'Title'" → office and title; the quotation must run to the end. */
function quotedAtEnd(text: string): { readonly title: string; readonly position: string | null } | null {
  const parts = readQuotes(text);
  const open = parts.findIndex((part) => part.type === 'open' && part.depth === 1);
  const close = parts.findIndex((part) => part.type === 'close' && part.depth === 1);
  if (open === -1 || open > 1 || close !== parts.length - 1) return null;
  const [before] = parts;
  const position = before?.type === 'text' ? oneLine(before.text).replace(/[\s,:]+$/u, '') : '';
  // The marks inside keep their form; the outer pair goes, since the style sets its own.
  const start = before?.type === 'text' ? [...before.text].length : 0;
  const inner = [...text].slice(start + 1, -1).join('');
  return { title: withoutFinalStop(inner), position: position === '' ? null : position };
}
