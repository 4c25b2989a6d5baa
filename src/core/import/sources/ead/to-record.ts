import type { Unit as Around } from '#contract/entities.ts';
import { bareRecord } from '../../../bare-record.ts';
import type { SourceRecord } from '../../../pack/source-record.ts';
import { contentId } from '../../content-id.ts';
import { genreOf } from '../../genre-of.ts';
import { languageTag } from '../../languages.ts';
import { tableGenre } from '../../table-genre.ts';
import { childNamed, descendants, type Element } from '../../xml/tree.ts';
import { didOf, levelOf, partsOf } from './components.ts';
import { datesOf } from './dates.ts';
import { abstractOf, conditionsOf, taken } from './fields.ts';
import type { Header } from './header.ts';
import { namesOf } from './names.ts';
import { type Repository, repositoryOf } from './repository.ts';
import {
  type Containers,
  callNumberOf,
  containersOf,
  noContainers,
  printContainers,
  shelfmarkOf,
  type UnitId,
  unitIdsOf,
} from './shelfmark.ts';
import { isUsableId, type Survey } from './survey.ts';
import { toDocument } from './to-document.ts';
import { isAddress } from './to-inlines.ts';
import { attributeOf, shortened, wordsOf } from './words.ts';

/** A finding aid while its records are made. */
export interface FindingAid {
  readonly id: string;
  readonly survey: Survey;
  /** What it says of itself; empty until it is read. */
  header: Header;
  /** The language of its root element. */
  language: string | null;
  /** Ids that its components have got, and how often each was asked for. */
  readonly given: Map<string, number>;
}

/** What a unit says for itself and for all that it holds, each as long as none of them says otherwise. */
export interface Context {
  readonly id: string;
  /** What it is called, short enough to be named by each of its components. */
  readonly title: string;
  readonly around: readonly Around[];
  readonly whole: UnitId | null;
  readonly number: UnitId | null;
  readonly containers: Containers;
  readonly repository: Repository | null;
  readonly access: string | null;
  readonly use: string | null;
  readonly languages: readonly string[];
  /** The second of two equal ids. */
  readonly isTwin: boolean;
}

/** What a thousand components repeat is short. */
const maxTitle = 500;
const maxConditions = 1000;
const maxAround = 12;

/** What a unit hands on, from its identification and its conditions. */
export function contextOf(aid: FindingAid, unit: Element, parent: Context | null): Context {
  const title = titleOf(unit);
  const number = callNumberOf(unit);
  const containers = containersOf(unit, parent?.containers ?? noContainers, aid.survey);
  const { id, isTwin } = identify(aid, unit, parent, () => [title, printContainers(containers)]);
  const conditions = (name: 'accessrestrict' | 'userestrict', inherited: string | null) => {
    const own = conditionsOf(unit, name).text;
    return own === null ? inherited : shortened(own, maxConditions);
  };
  const languages = languagesOf(unit);
  return {
    id,
    isTwin,
    title: shortened(title, maxTitle),
    around:
      parent === null
        ? []
        : [...parent.around, { title: parent.title, record: parent.id }].slice(0, maxAround),
    whole: parent === null ? number : parent.whole,
    number: number ?? parent?.number ?? null,
    containers,
    repository: repositoryOf(unit) ?? parent?.repository ?? null,
    access: conditions('accessrestrict', parent?.access ?? null),
    use: conditions('userestrict', parent?.use ?? null),
    languages: languages.length > 0 ? languages : (parent?.languages ?? []),
  };
}

/** The title, or what a unit without one is called by: its date, number, container or level. */
function titleOf(unit: Element): string {
  const did = didOf(unit);
  const printed = did.filter(({ name }) => name === 'unittitle').map((title) => wordsOf(title));
  const named = printed.filter((title) => title !== '').join('; ');
  if (named !== '') return named;
  const dates = did
    .filter(({ name }) => name === 'unitdate' || name === 'unitdatestructured')
    .map((date) => wordsOf(date));
  const numbers = unitIdsOf(unit).map(({ text }) => text);
  const containers = did.filter(({ name }) => name === 'container').map((container) => wordsOf(container));
  const called = [dates, numbers, containers].map((words) => words.filter((word) => word !== '').join(', '));
  return called.find((words) => words !== '') ?? capital(levelOf(unit) ?? '') ?? 'Without a title';
}

const capital = (text: string): string | null =>
  text === '' ? null : text.charAt(0).toUpperCase() + text.slice(1);

/** The unit's `id`, its number where no other has it, else an id made from what it says and where it stands. */
function identify(aid: FindingAid, unit: Element, parent: Context | null, content: () => readonly string[]) {
  if (parent === null) return { id: aid.id, isTwin: false };
  const own = unit.attributes.id ?? '';
  const number = unitIdsOf(unit)[0]?.text ?? '';
  const hasNumber = isUsableId(number) && aid.survey.unitIds.get(number) === 1 && !aid.survey.ids.has(number);
  const isOwn = isUsableId(own);
  const name = isOwn
    ? own
    : hasNumber
      ? number
      : contentId(
          parent.id,
          number,
          ...content(),
          datesOf(unit)
            .dates.map(({ text }) => text)
            .join('; '),
        );
  let [free, times] = [name, aid.given.get(name) ?? 0];
  do {
    times += 1;
    free = times === 1 ? name : `${name}-${times}`;
  } while (times > 1 && aid.given.has(free));
  aid.given.set(name, times);
  if (free !== name) aid.given.set(free, 1);
  return { id: `${aid.id}/${free}`, isTwin: isOwn && times > 1 };
}

/** Languages of the papers, by their codes, else by what is printed where that is a language's name. */
function languagesOf(unit: Element): string[] {
  const elements = didOf(unit).filter(({ name }) => name === 'langmaterial');
  const tags = elements.flatMap((element) => {
    const languages = [...descendants(element)].filter(({ name }) => name === 'language');
    if (languages.length === 0)
      return wordsOf(element)
        .slice(0, 500)
        .replace(/\.$/, '')
        .split(/[,;]\s*|\s+and\s+/)
        .map(languageTag);
    return languages.map(({ attributes, ...language }) =>
      languageTag(attributes.langcode ?? wordsOf({ attributes, ...language })),
    );
  });
  return [...new Set(tags.filter((tag) => tag !== null))];
}

export interface Made {
  readonly record: SourceRecord;
  readonly notUnderstood: readonly string[];
  /** Digital objects that have no web address. */
  readonly unreachable: number;
}

/** Makes the record of a unit. */
export function toRecord(aid: FindingAid, unit: Element, context: Context): Made {
  const isWhole = context.around.length === 0;
  const title = titleOf(unit);
  const { dates, notUnderstood } = datesOf(unit);
  const names = namesOf(unit);
  const abstract = abstractOf(unit);
  const conditions = [conditionsOf(unit, 'accessrestrict'), conditionsOf(unit, 'userestrict')];
  const { urls, unreachable } = digitalObjects(unit);
  const language = aid.header.language ?? aid.language ?? 'und';
  const printed = didOf(unit).filter(({ name }) => name === 'unittitle' || name === 'head');
  const document = toDocument([unit, ...(isWhole ? publication(aid.header) : [])], {
    language,
    target: (id) => targetOf(aid, id),
    taken: new Set([
      ...printed,
      ...taken(unit),
      ...abstract.taken,
      ...conditions.flatMap((each) => each.taken),
    ]),
  });
  const level = levelOf(unit);
  const kind = isItem(level) ? kindOf(names.genres, title) : null;
  const record = bareRecord({
    id: context.id,
    aliases: aliasesOf(unit, context.id),
    title,
    titleSupplied: true,
    dates: [...dates],
    abstract: abstract.text,
    agents: [...names.agents],
    places: [...names.places],
    subjects: [
      ...names.subjects,
      ...names.genres.filter((genre) => tableGenre(genre) !== kind || kind === null),
    ],
    genre: kind,
    partOf: [...context.around],
    level,
    languages: [...context.languages],
    provenance: provenanceOf(context),
    donor: names.donors.join('; ') || null,
    rights: rightsOf(
      conditions.map(({ text }) => text),
      context,
    ),
    urls: [...new Set([...(isWhole ? aid.header.urls : []), ...urls])],
  });
  const texts =
    document.blocks.length > 0
      ? [{ id: 'description', kind: 'description', language, document } as const]
      : [];
  return { record: { record, texts }, notUnderstood, unreachable };
}

/** A series or folder has no kind of document, even where it is called “Letters”. */
const isItem = (level: string | null): boolean => level !== null && /^(?:item|piece|document)$/i.test(level);

function kindOf(genres: readonly string[], title: string) {
  return genres.map(tableGenre).find((genre) => genre !== null) ?? genreOf(title.slice(0, maxTitle), null);
}

/** Where a reference leads: to the unit in which its target stands. */
function targetOf(aid: FindingAid, id: string): string | null {
  const owner = aid.survey.owners.get(id);
  if (owner === undefined || owner === null) return null;
  return `record:${owner === '' ? aid.id : `${aid.id}/${owner}`}`;
}

const aliasesOf = (unit: Element, id: string): string[] =>
  [...new Set(unitIdsOf(unit).map(({ text }) => text))].filter((text) => text !== id && isUsableId(text));

function provenanceOf({ repository, whole, number, containers }: Context) {
  const shelfmark = shelfmarkOf(whole, number, containers);
  const text = [repository?.name, shelfmark].filter((part) => part != null).join(', ');
  if (text === '') return null;
  return { text, repository: repository?.name ?? null, place: repository?.place ?? null, shelfmark };
}

/** Use before access, the unit's own in full before what holds for all around it. */
function rightsOf([access, use]: readonly (string | null)[], inherited: Context): string | null {
  return [use ?? inherited.use, access ?? inherited.access].filter((text) => text !== null).join(' ') || null;
}

/** Addresses of what was digitised. */
function digitalObjects(unit: Element): { urls: string[]; unreachable: number } {
  const objects = [...didOf(unit), ...partsOf(unit)].flatMap((part) =>
    /^dao/.test(part.name) ? [part, ...descendants(part)] : [],
  );
  const hrefs = objects
    .map((object) => attributeOf(object, 'href')?.trim())
    .filter((href) => href !== undefined);
  const urls = hrefs.filter(isAddress);
  return { urls, unreachable: hrefs.length - urls.length };
}

/** What the finding aid says of itself, under a heading of its own behind the description. */
function publication({ publication: filedesc }: Header): Element[] {
  if (filedesc === null) return [];
  const head: Element = { name: 'head', attributes: {}, children: ['About this finding aid'] };
  const hasParts = childNamed(filedesc, 'titlestmt') !== undefined || filedesc.children.length > 0;
  return hasParts ? [{ ...filedesc, children: [head, ...filedesc.children] }] : [];
}
