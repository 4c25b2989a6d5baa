import type { Agent, Genre, Provenance, Unit } from '#contract/entities.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { bareRecord } from '../../../bare-record.ts';
import type { SourceRecord } from '../../../pack/source-record.ts';
import { agentsOf } from '../../agents-of.ts';
import { contentId } from '../../content-id.ts';
import { genreOf } from '../../genre-of.ts';
import { languageTag } from '../../languages.ts';
import { tableGenre } from '../../table-genre.ts';
import { titleDates } from '../../title-dates.ts';
import { type ReferenceItem, type TextField, textFields, type Warn } from './item.ts';
import { agentOf, printedName } from './names.ts';
import { oneLine, paragraphs } from './plain.ts';

const t = wordsOf('hostFiles', hostFiles);

/** What all references of an import share. */
export interface ItemContext {
  /** How many references of the import have this key. */
  countOf(key: string): number;
  warn: Warn;
  /** Told of a kind of document that Carrel does not know. */
  unknownKind(printed: string): void;
}

type Described = SourceRecord['record'];

/** The record that a reference is, or why it is none. The way back of `core/export/reference.ts`. */
export function recordOfItem(item: ReferenceItem, context: ItemContext): Described | string {
  const text = (field: TextField) => oneLine(item.texts.get(field) ?? '') || null;
  const abstract = abstractOf(item);
  const genre = genreOfItem(item, text('genre'), context);
  const agents = agentsOfItem(item, genre);
  const title = titleOf(item, text, genre, agents);
  if (title === null) return t('noTitle');
  const partOf = unitsOf(text);
  return bareRecord({
    ...identityOf(item, title.text, abstract, text('recordId'), context),
    title: title.text,
    titleSupplied: title.supplied,
    ...original(text('originalTitle')),
    dates: [...item.dates, ...titleDates(title.text, item.dates)],
    abstract,
    // Where the reference names nobody its title may.
    agents: agents.length > 0 ? agents : agentsOf(title.text, abstract),
    places: values([text('place')]),
    subjects: values(item.subjects.map(oneLine)),
    genre: genre ?? genreOf(title.text, abstract),
    partOf,
    number: text('number'),
    languages: languagesOf(listOf(text('language'), text('otherLanguages')), context.warn),
    provenance: provenanceOf(item, text),
    contributor: joined([...namesIn(item, 'contributor'), ...editorsOf(item)]),
    translator: joined(namesIn(item, 'translator')),
    donor: text('donor'),
    rights: text('rights'),
    urls: urlsOf(item),
  });
}

type Text = (field: TextField) => string | null;

const values = (found: readonly (string | null)[]): string[] =>
  [...new Set(found.filter((each) => each !== null && each !== ''))] as string[];
const joined = (parts: readonly string[]): string | null => values(parts).join('; ') || null;

/** The abstract, and behind it what whoever kept the reference wrote of the document. */
const abstractOf = ({ texts, notes }: ReferenceItem): string | null =>
  values([texts.get('abstract') ?? '', ...notes].map(paragraphs)).join('\n\n') || null;

const ofTypes: ReadonlyMap<string, Genre> = new Map([
  ['personal_communication', 'letter'],
  ['report', 'report'],
]);

/** The kind that is printed goes before that of the item: a telegram is kept as a letter for want of a better type. */
function genreOfItem({ type, texts }: ReferenceItem, printed: string | null, context: ItemContext) {
  const genre = printed === null ? null : tableGenre(printed);
  // Without a title the description of the document stands in this field.
  if (printed !== null && genre === null && texts.has('title')) context.unknownKind(printed);
  return genre ?? ofTypes.get(type ?? '') ?? null;
}

/** Who wrote a letter sent it, and whoever keeps a journal is its diarist. */
function agentsOfItem(item: ReferenceItem, genre: Genre | null): Agent[] {
  const recipients = item.names.get('recipient') ?? [];
  const isSent = genre === 'letter' || genre === 'telegram' || recipients.length > 0;
  const role = isSent ? 'sender' : genre === 'journal' ? 'diarist' : 'author';
  const agents = [
    ...(item.names.get('author') ?? []).map((name) => agentOf(name, role)),
    ...recipients.map((name) => agentOf(name, 'recipient')),
    ...(item.names.get('interviewer') ?? []).map((name) => agentOf(name, 'interlocutor')),
  ];
  return agents.flatMap((agent) => {
    const name = oneLine(agent.name);
    return name === '' ? [] : [{ ...agent, name }];
  });
}

/**
 * The title as printed. In brackets it is the archivist's, and so is a description that stands where the kind of
 * document does; a letter without either is called by its sender and recipient.
 */
function titleOf(
  item: ReferenceItem,
  text: Text,
  genre: Genre | null,
  agents: readonly Agent[],
): { readonly text: string; readonly supplied: boolean } | null {
  const printed = text('title');
  const inBrackets = /^\[([^[\]]+)\]$/.exec(printed ?? '')?.[1]?.trim();
  if (inBrackets) return { text: inBrackets, supplied: true };
  if (printed !== null) return { text: text('printedTitle') ?? printed, supplied: false };
  const name = (role: Agent['role']) =>
    agents.flatMap((agent) => (agent.role === role ? [agent.name] : [])).join(', ');
  const [from, to] = [name('sender'), name('recipient')];
  const described = text('genre');
  const sent = `${capital(described ?? genre ?? 'letter')} from ${from} to ${to}`;
  const isBare = described === null || described.toLowerCase() === genre;
  const supplied =
    text('printedTitle') ??
    (from !== '' && to !== '' && isBare ? sent : null) ??
    (described === null ? null : capital(described)) ??
    firstSentence(item) ??
    text('recordId') ??
    item.key;
  return supplied ? { text: supplied, supplied: true } : null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function firstSentence(item: ReferenceItem): string | null {
  const [begins = ''] = (abstractOf(item) ?? '').replaceAll(/\s+/g, ' ').split(/(?<=[.!?])\s/, 1);
  return begins.length > 100 ? `${begins.slice(0, 100).replace(/\s\S*$/, '')} …` : begins || null;
}

/** The edition or journal that the document is printed in, else the collection that the paper lies in. */
function unitsOf(text: Text): Unit[] {
  const container = text('container');
  const collection = text('collection');
  if (container === null) {
    const units = collection === null ? (text('units')?.split('; ') ?? []) : [collection];
    return units.map((title) => ({ title, record: null }));
  }
  const [volume, issue] = [text('volume'), text('issue')];
  const parts = [
    container,
    volume && (/^\d/.test(volume) ? `Volume ${volume}` : volume),
    text('volumeTitle'),
    issue && `no. ${issue}`,
  ];
  return [{ title: values(parts).join(', '), record: null }];
}

/** Repository, collection and shelfmark. The collection heads the shelfmark, which is one unit, largest first. */
function provenanceOf(item: ReferenceItem, text: Text): Provenance | null {
  const repository = text('repository');
  const call = callNumberOf(item, text);
  const location = text('shelfmark') ?? call;
  const collection = text('collection');
  const isNamed = collection !== null && !location?.includes(collection);
  const shelfmark = joinedBy(', ', [isNamed ? collection : null, location]);
  const place = text('archivePlace');
  const whole =
    text('provenance') ?? joinedBy(', ', [repository, shelfmark, repository === null ? null : place]);
  if (whole === null) return null;
  return { text: whole, repository, place: repository === null ? null : place, shelfmark };
}

const joinedBy = (sign: string, parts: readonly (string | null)[]) => values(parts).join(sign) || null;

/** Carrel writes a record's id there, libraries the number under which they fetch it. */
function callNumberOf({ key }: ReferenceItem, text: Text): string | null {
  const call = text('callNumber');
  return call === key || call === text('recordId') ? null : call;
}

const listOf = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null).join('; ') || null;

function languagesOf(printed: string | null, warn: Warn): string[] {
  if (printed === null) return [];
  // "English, Russian" is two, "English (United States)" is one.
  const parts = languageTag(printed) === null ? printed.split(/[,;/]|\band\b/).slice(0, 20) : [printed];
  return values(
    parts.map((part) => {
      const tag = languageTag(part);
      if (tag === null) warn('language', t('languageUnknown', { language: part.trim().slice(0, 60) }));
      return tag;
    }),
  );
}

const namesIn = (item: ReferenceItem, field: 'contributor' | 'translator' | 'editor'): string[] =>
  (item.names.get(field) ?? []).map((name) => oneLine(printedName(name)));
const editorsOf = (item: ReferenceItem) => namesIn(item, 'editor').map((name) => `${name} (editor)`);

/** Addresses, and DOIs as addresses. What is neither leads nowhere. */
const urlsOf = ({ urls, texts }: ReferenceItem): string[] =>
  values(
    [...urls, ...(texts.get('otherUrls')?.split('; ') ?? [])]
      .map((url) => url.trim().replace(/^doi:\s*/i, ''))
      .map((url) => (/^10\.\d{4,9}\//.test(url) ? `https://doi.org/${url}` : url))
      .filter((url) => /^(?:https?|ftp):\/\/[^\s<>"]+$/i.test(url)),
  );

/** The source's own key where no other reference has it; else an id made from all that the reference says. */
function identityOf(
  item: ReferenceItem,
  title: string,
  abstract: string | null,
  recordId: string | null,
  { countOf, warn }: ItemContext,
): Pick<Described, 'id' | 'aliases'> {
  const keys = values([recordId, item.key]);
  const usable = keys.filter(isId);
  if (usable.length < keys.length) warn('key', t('keyUnusable'));
  const unique = usable.find((key) => countOf(key) <= 1);
  const [twice] = usable.filter((key) => countOf(key) > 1);
  if (twice !== undefined) {
    warn('key', t('keyTwice', { key: twice, count: countOf(twice) }));
  }
  const id = unique ?? contentId(title, abstract, ...contentOf(item));
  const others = [...usable, ...item.aliases.map(oneLine), callAlias(item)];
  return { id, aliases: values(others).filter((alias) => alias !== id && isId(alias)) };
}

/** Beside a shelfmark a call number is another name of the paper. */
const callAlias = ({ texts }: ReferenceItem): string | null =>
  texts.has('shelfmark') ? (texts.get('callNumber') ?? null) : null;

const contentOf = (item: ReferenceItem): (string | null)[] => [
  item.key,
  ...textFields.map((field) => item.texts.get(field) ?? null),
  ...item.dates.map(({ text }) => text),
  ...[...item.names.values()].flat().map(printedName),
  ...item.urls,
  ...item.files,
];

const isId = (text: string) => text !== '' && text.length <= 200 && !/\p{Cc}/u.test(text);

/** Left out where there is none. */
const original = (title: string | null) => (title === null ? {} : { originalTitle: title });
