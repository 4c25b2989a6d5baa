import { parse } from 'csv-parse/sync';
import { type ReferenceFormat, referenceFormats } from '#contract/citing-terms.ts';
import { csvHeaders, fused, writeCsv } from '#core/export/csv.ts';
import { exportReferences } from '#core/export/export-references.ts';
import { placeFields } from '#core/export/place-fields.ts';
import { type CitedRecord, referenceOf } from '#core/export/reference.ts';
import { createNames, safeFileName } from '#core/files/file-name.ts';
import { gapsOf, type Item, type Reading } from './gaps.ts';
import { citationJsReadings, throughCitationJs } from './read-citation-js.ts';
import { readTei, reading as teiReading } from './read-tei.ts';
import { reading as rdfReading, readZoteroRdf } from './read-zotero-rdf.ts';
import { childrenOf, descendants, type Node, textOf, treeOf } from './xml-tree.ts';

/** What went wrong with the export of some records; empty where all came back. */
export type Check = (cited: readonly CitedRecord[]) => Promise<readonly string[]>;

/** A file's items by one parser, and what it makes of the fields; without that each is under the format's own name. */
interface Reader {
  readonly read: (text: string) => readonly Item[] | Promise<readonly Item[]>;
  readonly reading?: Reading;
}

const throughCitation = (format: 'biblatex' | 'bibtex' | 'ris'): Reader => {
  const [type, reading] = citationJsReadings[format];
  return { read: (text) => throughCitationJs(type, text), reading };
};

const readers: Readonly<Record<ReferenceFormat, readonly Reader[]>> = {
  'csl-json': [{ read: (text) => JSON.parse(text) as Item[] }],
  ris: [{ read: readRis }, throughCitation('ris')],
  biblatex: [throughCitation('biblatex')],
  bibtex: [throughCitation('bibtex')],
  'endnote-xml': [{ read: (text) => descendants(treeOf(text), 'record').map(pathsOf) }],
  'zotero-rdf': [{ read: readZoteroRdf, reading: rdfReading }],
  tei: [{ read: readTei, reading: teiReading }],
};

const checkFormat =
  (format: ReferenceFormat): Check =>
  async (cited) => {
    const { text } = exportReferences(cited, format);
    const faults: string[] = text.isWellFormed() ? [] : ['half a character in the file'];
    for (const { read, reading } of readers[format]) {
      const items = await read(text);
      if (items.length !== cited.length) faults.push(`${items.length} items of ${cited.length} records`);
      const { lost, unknown } = gapsOf(cited, format, items, reading ?? sameNames(cited, format));
      faults.push(...lost, ...unknown.map((name) => `no reading of ${name}`));
    }
    return faults;
  };

/** Dates are in the calendar's own words there, which is not how these are printed. */
const sameNames = (cited: readonly CitedRecord[], format: ReferenceFormat): Reading => ({
  ...Object.fromEntries(
    cited.flatMap((each) => [...placeFields(referenceOf(each), format).keys()]).map((name) => [name, [name]]),
  ),
  dates: { in: ['dates'], loses: () => true, why: 'a date in numbers is put into words' },
});

/** RIS by its two rules: a tag, two spaces, a hyphen and a space; from TY to ER. */
function readRis(text: string): readonly Item[] {
  return text.split(/^ER {2}- \r\n/m).flatMap((entry): Item[] => {
    const lines = entry.split('\r\n').filter((line) => line !== '');
    if (lines.length === 0) return [];
    if (!lines[0]?.startsWith('TY  - ')) throw new Error(`an entry begins with ${lines[0]}`);
    const item: Record<string, string[]> = {};
    for (const line of lines) {
      const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line) ?? [];
      if (tag === '') throw new Error(`not a line of RIS: ${line.slice(0, 100)}`);
      item[tag] = [...(item[tag] ?? []), value];
    }
    return [item];
  });
}

/** What stands at the end of each path below a record. */
function pathsOf(record: Node): Item {
  const item: Record<string, string[]> = {};
  const walk = (node: Node, path: string) => {
    item[path] = [...(item[path] ?? []), textOf(node)];
    for (const child of childrenOf(node)) walk(child, path === '' ? child.name : `${path}/${child.name}`);
  };
  walk(record, '');
  return item;
}

const checkCsv: Check = async (cited) => {
  const rows = parse(writeCsv(cited, { bom: true }), { bom: true }) as string[][];
  const clean = (value: string) =>
    value
      .toWellFormed()
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replaceAll(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, '');
  const titleAt = csvHeaders.indexOf('Title');
  const faults = cited.flatMap(({ record }, at) => {
    const cells = rows[at + 1] ?? [];
    const back = fused(cells[titleAt] ?? '');
    const formula = cells.find((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell));
    return [
      ...(back === clean(record.title)
        ? []
        : [`title: ${JSON.stringify([record.title, back]).slice(0, 300)}`]),
      ...(formula === undefined ? [] : [`a formula: ${formula.slice(0, 100)}`]),
    ];
  });
  return rows.length === cited.length + 1 ? faults : [...faults, `${rows.length} rows`];
};

const checkFileNames: Check = async (cited) => {
  const own = createNames([]);
  const names = cited.map(({ record }) => `${own(safeFileName(record.title, 'Record'))}.md`);
  const keys = new Set(names.map((name) => name.normalize('NFD').toLowerCase()));
  const unsafe = names.filter(
    (name) =>
      /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.~-]|^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./iu.test(name) ||
      /[\s.]\.md$/.test(name) ||
      Buffer.byteLength(name) > 143,
  );
  return [...unsafe, ...(keys.size === names.length ? [] : ['two names are one file'])];
};

export const checks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(referenceFormats.map((format) => [format, checkFormat(format)])),
  csv: checkCsv,
  'file names': checkFileNames,
};
