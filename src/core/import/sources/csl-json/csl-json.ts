import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import type { Source, SourceFile } from '../../source.ts';
import { createItem, put, putNames, type ReferenceItem, type Warn } from '../references/item.ts';
import { takeNoteLines } from '../references/note-lines.ts';
import { type EntryReport, readReferences } from '../references/read-references.ts';
import { spanAt, startOfList, valuesOfList } from '../table/json-values.ts';
import { dateIn, namesIn, textIn, valuesIn } from './csl-values.ts';
import {
  dateVariables,
  nameVariables,
  silentVariables,
  textVariables,
  types,
  unmistakable,
} from './variables.ts';

const t = wordsOf('hostFiles', hostFiles);

/** References in the format of citation styles: Zotero, its connectors, Mendeley and pandoc write and read it. */
export const cslJson: Source = {
  name: 'csl-json',
  description: 'references in CSL-JSON, as Zotero and pandoc write them',
  detect: isCslJson,
  read: (files, report, settings) =>
    readReferences({ keys: keysOf, items: itemsOf }, files, report, settings),
};

/** An item that nests deeper, or is longer, was made to break its reader. */
const maxDepth = 64;
const maxChars = 10 * 1024 * 1024;
/** Items that are looked at for what the file is. */
const looked = 20;

/**
 * True for a list of which an item has a type of CSL and is built as only CSL builds it: names and dates that are
 * objects, variables with its own names. A table in JSON may have a column "type" too.
 */
function isCslJson(file: SourceFile): boolean {
  const head = file.head();
  if (!/^[\s\uFEFF]*[[{]/.test(head)) return false;
  let seen = 0;
  for (const { text } of objectsIn(head)) {
    const item = text === null ? null : parsed(text);
    if (item !== null && isItem(item)) return true;
    seen += 1;
    if (seen === looked) return false;
  }
  return false;
}

function isItem(item: ReadonlyMap<string, unknown>): boolean {
  if (!types.has(textIn(item.get('type')) ?? '')) return false;
  const hasName = [...nameVariables.keys()].some((name) => {
    const [first] = Array.isArray(item.get(name)) ? (item.get(name) as unknown[]) : [];
    const parts = valuesIn(first);
    return parts !== null && (parts.has('family') || parts.has('literal') || parts.has('given'));
  });
  const issued = valuesIn(item.get('issued'));
  const hasDate = issued !== null && ['date-parts', 'raw', 'literal'].some((name) => issued.has(name));
  return hasName || hasDate || [...unmistakable].some((name) => item.has(name));
}

/** The objects of the list one by one; `text` is null where one cannot be read, for the reason told. */
function* objectsIn(text: string): Generator<{ start: number; text: string | null; why: string }> {
  const start = startOfList(text);
  if (start < 0) return;
  const spans = valuesOfList(text, start);
  for (let next = spans.next(); !next.done; next = spans.next()) {
    const { start: from, end, depth, whole } = next.value;
    const why = !whole
      ? t('itemCutOff')
      : end - from > maxChars
        ? t('itemTooLong')
        : depth > maxDepth
          ? t('itemTooDeep', { depth: maxDepth })
          : '';
    yield { start: from, text: why === '' ? text.slice(from, end) : null, why };
  }
}

function parsed(text: string): ReadonlyMap<string, unknown> | null {
  try {
    return valuesIn(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

function* keysOf(text: string): Generator<string> {
  for (const each of objectsIn(text)) {
    const key = each.text === null ? null : textIn(parsed(each.text)?.get('id'));
    if (key !== null) yield key.trim();
  }
}

function* itemsOf(path: string, text: string, report: EntryReport): Generator<ReferenceItem> {
  let [line, at] = [1, 0];
  for (const { start, text: json, why } of objectsIn(text)) {
    for (let end = text.indexOf('\n', at); end >= 0 && end < start; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    const where = t('line', { path, line });
    const values = json === null ? null : parsed(json);
    if (values === null) report.skip(where, why || notAnObject(json ?? ''));
    else yield itemOf(values, where, (kind, what) => report.warn(where, kind, what));
  }
}

const notAnObject = (json: string) => (spanAt(json, 0).depth === 0 ? t('noItem') : t('itemNoJson'));

function itemOf(values: ReadonlyMap<string, unknown>, where: string, warn: Warn): ReferenceItem {
  const text = (name: string) => textIn(values.get(name))?.trim() ?? null;
  const item = createItem(where, text('type'), text('id') || null);
  for (const [name, value] of values) {
    if (value === null || value === '') continue;
    if (!takeVariable(item, name, value, warn) && !silentVariables.has(name))
      item.leftOut.add(name.slice(0, 40));
  }
  item.urls.push(...['URL', 'DOI'].flatMap((name) => text(name) ?? []));
  item.subjects.push(...subjectsIn(values.get('keyword')));
  item.aliases.push(
    ...['citation-key', 'citekey'].flatMap((name) => text(name) ?? []),
    ...zoteroKey(item.key),
  );
  for (const name of ['note', 'annote']) {
    const note = text(name);
    if (note !== null) item.notes.push(takeNoteLines(note, item, warn));
  }
  return item;
}

/** False for a variable that has no place in a record. */
function takeVariable(item: ReferenceItem, name: string, value: unknown, warn: Warn): boolean {
  const field = textVariables.get(name);
  if (field !== undefined) {
    const text = textIn(value);
    if (text === null) warn('type', t('valueNoText', { name }));
    put(item, field, text);
    return true;
  }
  const role = nameVariables.get(name);
  if (role !== undefined) {
    const { names, isWhole } = namesIn(value);
    if (!isWhole) warn('type', t('valueNoName', { name }));
    putNames(item, role, names);
    return true;
  }
  const kind = dateVariables.get(name);
  if (kind === undefined) return false;
  const date = dateIn(value, kind, warn);
  // The date of the document itself is the first, wherever it stands.
  if (date && name === 'issued') item.dates.unshift(date);
  else if (date) item.dates.push(date);
  return true;
}

/** One string with commas, or semicolons where a keyword has a comma in it; some programs write a list. */
function subjectsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((each: unknown) => textIn(each) ?? []);
  const text = textIn(value) ?? '';
  return text.split(text.includes(';') ? ';' : ',');
}

/** "http://zotero.org/users/1/items/ABCD2345" is known by its last part, too. */
const zoteroKey = (id: string | null): string[] =>
  /(?:zotero\.org\/.+\/items\/|^\d+\/)([A-Z0-9]{8})$/.exec(id ?? '')?.slice(1) ?? [];
