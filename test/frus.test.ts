import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Inline } from '#contract/document.ts';
import { findFiles } from '#core/import/find-files.ts';
import type { FoundRecord, ImportReport } from '#core/import/source.ts';
import { tei } from '#core/import/sources/tei/tei.ts';

/**
 * Real volumes against an extraction of our own here, which knows nothing of the importer: tags by a regular
 * expression, no parser. CARREL_ALL_VOLUMES=1 takes all 39 volumes and 500 documents.
 */
const folder = join(import.meta.dirname, '../../shared/data/frus');
const isThere = existsSync(folder);
const takeAll = process.env.CARREL_ALL_VOLUMES === '1';
/** Of each kind one: byte order mark, CRLF, no list of persons, attachments in the markup, microfiche entries. */
const some = [
  'frus1949v07p1.xml',
  'frus1955-57v02.xml',
  'frus1961-63v07-09mSupp.xml',
  'frus1969-76v38p1.xml',
  'frus1969-76ve05p2.xml',
];
const names = isThere ? readdirSync(folder).filter((name) => takeAll || some.includes(name)) : [];
const documentsCompared = takeAll ? 500 : 100;

/** A document as the file has it: its id and what stands between the tags of its division. */
interface Printed {
  readonly id: string;
  readonly xml: string;
}

function printedDocuments(name: string): Printed[] {
  const xml = readFileSync(join(folder, name), 'utf8').replaceAll(/<!--[\s\S]*?-->/g, '');
  const volume = name.replace(/\.xml$/, '');
  return [...xml.matchAll(/<div\b[^>]*\stype="document"[^>]*>/g)].map((start) => ({
    id: `${volume}/${/xml:id="([^"]*)"/.exec(start[0])?.[1]}`,
    xml: xml.slice(start.index + start[0].length, endOfDivision(xml, start.index + start[0].length)),
  }));
}

function endOfDivision(xml: string, from: number): number {
  const tag = /<(\/?)div\b[^>]*?(\/?)>/g;
  tag.lastIndex = from;
  for (let depth = 1, found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    if (found[1] === '/') depth -= 1;
    else if (found[2] !== '/') depth += 1;
    if (depth === 0) return found.index;
  }
  return xml.length;
}

/** Tags inside a sentence; at every other one words end. */
const inSentence =
  /<\/?(?:hi|persName|placeName|gloss|ref|date|time|name|pb|unclear|del|gap|title|quote|term)\b[^>]*>/g;

const characters = (xml: string): string =>
  xml.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name as string] ?? '?'),
  );

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The character data in reading order: notes behind the rest, and the title, which the record has, apart. */
function printedText({ xml }: Printed): string {
  const notes: string[] = [];
  const numbered = /<note\b(?![^>]*rend="inline")[^>]*>((?:(?!<\/?note\b)[\s\S])*)<\/note>/g;
  let body = xml;
  for (let rest = ''; rest !== body; ) {
    rest = body;
    body = body.replace(numbered, (_, note) => {
      notes.push(plain(note));
      return '';
    });
  }
  const head = /<head\b[^>]*?(?:\/>|>([\s\S]*?)<\/head>)/.exec(body);
  const behind = body.slice((head?.index ?? 0) + (head?.[0].length ?? 0));
  const text = plain(`${body.slice(0, head?.index ?? 0)} ${behind}`);
  return [plain(head?.[1] ?? ''), text, ...notes.sort()].filter((part) => part !== '').join('\n');
}

const plain = (xml: string): string =>
  spaced(characters(xml.replaceAll(inSentence, '').replaceAll(/<[^>]*>/g, ' ')));

/** The same of a record. */
function importedText({ record, texts: [text] }: FoundRecord, isTitlePrinted: boolean): string {
  const blocks = text?.document.blocks ?? [];
  const notes = (text?.document.footnotes ?? []).map((note) => spaced(wordsOf(note.blocks)));
  const body = spaced(wordsOf(blocks));
  return [isTitlePrinted ? record.title : '', body, ...notes.sort()].filter((part) => part !== '').join('\n');
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(blockWords).join(' ');

function blockWords(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content.map(inlineWords).join('');
    case 'list':
      return block.items.map(wordsOf).join(' ');
    case 'quotation':
      return wordsOf(block.blocks);
    case 'table':
      return [block.header, ...block.rows]
        .flat()
        .map((cell) => cell.map(inlineWords).join(''))
        .join(' ');
    case 'preformatted':
      return block.text;
    default:
      return '';
  }
}

function inlineWords(inline: Inline): string {
  if ('text' in inline) return inline.text;
  if ('content' in inline) return inline.content.map(inlineWords).join('');
  return inline.type === 'line-break' ? ' ' : '';
}

/** The same choice in every run. */
function chosen<T>(from: readonly T[], count: number): T[] {
  let state = 20_261_124;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const rest = [...from];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(Math.floor(next() * rest.length), 1),
  ).flat();
}

describe.skipIf(!isThere)('real volumes (skipped without ../shared/data/frus)', () => {
  const printed: Printed[] = [];
  const wanted = new Set<string>();
  const imported = new Map<string, FoundRecord>();
  const documents = new Set<string>();
  const dated = new Set<string>();
  const skipped: string[] = [];

  beforeAll(async () => {
    printed.push(...names.flatMap(printedDocuments));
    for (const { id } of chosen(printed, documentsCompared)) wanted.add(id);
    const report: ImportReport = {
      skip: (where, why) => skipped.push(`${where}: ${why}`),
      refuse: (where, error) => skipped.push(`${where}: ${error.message}`),
      warn: () => {},
    };
    const files = findFiles(
      names.map((name) => join(folder, name)),
      report,
    );
    for await (const found of tei.read(files, report, { breathe: async () => {} })) {
      const { id, genre, dates } = found.record;
      if (genre !== 'guide') documents.add(id);
      if (dates[0]?.edtf) dated.add(id);
      if (wanted.has(id)) imported.set(id, found);
    }
  }, 120_000);

  it('give every document that is in them', () => {
    expect(skipped).toEqual([]);
    expect([...documents].sort()).toEqual(printed.map(({ id }) => id).sort());
  });

  it('lose no word and gain none', () => {
    const compared = printed.flatMap((document) => {
      const found = imported.get(document.id);
      if (found === undefined) return [];
      const isTitlePrinted = plain(/<head\b[^>]*>([\s\S]*?)<\/head>/.exec(document.xml)?.[1] ?? '') !== '';
      return [
        { id: document.id, source: printedText(document), record: importedText(found, isTitlePrinted) },
      ];
    });
    expect(compared).toHaveLength(documentsCompared);
    expect(compared.filter(({ source, record }) => source !== record)).toEqual([]);
  });

  it('keep the date of nearly every document that has one for machines', () => {
    const datable = printed.filter(({ xml }) =>
      /<date\b[^>]*\s(?:when|from|to|notBefore|notAfter)="/.test(xml),
    );
    const kept = datable.filter(({ id }) => dated.has(id));
    expect(datable.length).toBeGreaterThan(printed.length / 2);
    expect(kept.length / datable.length).toBeGreaterThanOrEqual(0.97);
  });

  it('give no date to a document whose dateline says that it has none', () => {
    const undated = printed.filter(({ xml }) =>
      /undated/.test(/<dateline\b[^>]*>([\s\S]*?)<\/dateline>/.exec(xml)?.[1] ?? ''),
    );
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.filter(({ id }) => dated.has(id))).toEqual([]);
  });
});
