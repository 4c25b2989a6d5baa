import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Inline } from '#contract/document.ts';
import { findFiles } from '#core/import/find-files.ts';
import type { FoundRecord, ImportReport } from '#core/import/source.ts';
import { ead } from '#core/import/sources/ead/ead.ts';

/**
 * Real finding aids against an extraction of our own here, which knows nothing of the importer: tags by a regular
 * expression, no parser.
 */
const folder = join(import.meta.dirname, '../../shared/data/ead');
const isThere = existsSync(folder);
const names = isThere ? readdirSync(folder).filter((name) => !name.endsWith('.CPF.xml')) : [];

/** Words that stand in a unit, with the elements around them from the unit down. */
interface Words {
  readonly path: string;
  readonly text: string;
}

/** A unit as the file has it: `archdesc` or a component, and its own words without those of its components. */
interface Printed {
  readonly name: string;
  readonly id: string | null;
  readonly words: Words[];
  /** What its elements are to be called by (`label`). */
  readonly labels: string[];
}

const characters = (xml: string): string =>
  xml.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name as string] ?? '?'),
  );

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const isUnit = (name: string): boolean => /^(?:archdesc|c\d*)$/.test(name);

function printedUnits(file: string): Printed[] {
  const xml = readFileSync(join(folder, file), 'utf8').replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  const units: Printed[] = [];
  const open: string[] = [];
  const around: Printed[] = [];
  for (const [, slash, tag = '', rest = '', text = ''] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>([^<]*)/g)) {
    const name = tag.replace(/^.*:/, '');
    const isEmpty = rest.endsWith('/');
    if (slash === '/') {
      open.pop();
      if (isUnit(name)) around.pop();
    } else {
      if (isUnit(name)) {
        const unit = { name, id: /\sid="([^"]*)"/.exec(rest)?.[1] ?? null, words: [], labels: [] };
        units.push(unit);
        if (!isEmpty) around.push(unit);
      }
      if (!isEmpty) open.push(name);
    }
    const label = /\slabel="([^"]*)"/.exec(rest)?.[1];
    if (label !== undefined) around.at(-1)?.labels.push(spaced(characters(label)));
    const words = spaced(characters(text));
    const path = open.slice(open.findLastIndex(isUnit) + 1).join('/');
    if (words !== '') around.at(-1)?.words.push({ path, text: words });
  }
  return units;
}

/** All that a record says for itself, between bars. */
function everythingIn({ record, texts }: FoundRecord): string {
  const { provenance } = record;
  return [
    record.title,
    ...record.aliases,
    record.id,
    ...record.dates.map(({ text }) => text),
    record.abstract,
    ...record.agents.map(({ name }) => name),
    ...record.places,
    ...record.subjects,
    record.rights,
    provenance?.text,
    provenance?.place,
    ...texts.map(
      ({ document }) =>
        `${wordsOf(document.blocks)} ${document.footnotes.map((note) => wordsOf(note.blocks))}`,
    ),
  ]
    .map((part) => spaced(part ?? ''))
    .join(' | ');
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

/** What goes into a field without its words: a date that is none, a code's name, heads of what is a field. */
const leftOut = ({ path, text }: Words): boolean =>
  /^(?:undated|no date|n\.d\.)$/i.test(text) ||
  /(?:scopecontent|accessrestrict|userestrict|controlaccess|did)\/head$/.test(path);

/** Every paragraph, heading, item and cell of a record's text. */
function* pieces(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) yield* pieces(item);
    else if (block.type === 'quotation') yield* pieces(block.blocks);
    else yield blockWords(block);
  }
}

describe.skipIf(!isThere)('real finding aids (skipped without ../shared/data/ead)', () => {
  const printed: { readonly file: string; readonly unit: Printed }[] = [];
  const found: FoundRecord[] = [];
  const skipped: string[] = [];

  beforeAll(async () => {
    printed.push(...names.flatMap((file) => printedUnits(file).map((unit) => ({ file, unit }))));
    const report: ImportReport = {
      skip: (where, why) => skipped.push(`${where}: ${why}`),
      refuse: (where, error) => skipped.push(`${where}: ${error.message}`),
      warn: () => {},
    };
    const files = findFiles(
      names.map((name) => join(folder, name)),
      report,
    );
    for await (const record of ead.read(files, report, { breathe: async () => {} })) found.push(record);
  }, 60_000);

  it('give a record for the whole and for every component, and no id twice', () => {
    expect(skipped).toEqual([]);
    expect(printed.length).toBeGreaterThan(3000);
    expect(found).toHaveLength(printed.length);
    expect(new Set(found.map(({ record }) => record.id)).size).toBe(found.length);
    const named = printed.flatMap(({ unit }, at) =>
      unit.id === null || unit.name === 'archdesc' ? [] : [at],
    );
    expect(named.map((at) => found[at]?.record.id.replace(/^[^/]*\//, ''))).toEqual(
      named.map((at) => printed[at]?.unit.id),
    );
  });

  it('lose no word of a description', () => {
    const lost = printed.flatMap(({ file, unit }, at) => {
      const record = found[at];
      const all = record === undefined ? '' : everythingIn(record);
      return unit.words
        .filter((words) => !leftOut(words) && !all.includes(words.text))
        .map(({ path, text }) => `${file}, ${record?.record.id}, ${path}: ${text}`);
    });
    expect(lost).toEqual([]);
  });

  it('invent none: a text has the words of its own unit, under the names of the standard', () => {
    const invented = printed.flatMap(({ file, unit }, at) => {
      const own = new Set(
        [...unit.words.map(({ text }) => text), ...unit.labels]
          .flatMap((text) => text.split(/\s+/))
          .flatMap(bare),
      );
      const texts = found[at]?.texts ?? [];
      return texts
        .flatMap(({ document }) =>
          [...pieces(document.blocks)].filter((piece) => {
            const words = piece.replace(labels, '').split(/\s+/).flatMap(bare);
            return !isAboutItself(unit) && words.some((word) => !own.has(word));
          }),
        )
        .map((piece) => `${file}, ${unit.id}: ${piece}`);
    });
    expect(invented).toEqual([]);
  });

  it('say what each component is part of, from the whole down', () => {
    const wholes = new Set(
      found.filter(({ record }) => record.partOf.length === 0).map(({ record }) => record.id),
    );
    expect(wholes.size).toBe(names.length);
    const ids = new Set(found.map(({ record }) => record.id));
    const astray = found.filter(
      ({ record: { id, partOf } }) =>
        !wholes.has(id) &&
        (!wholes.has(partOf[0]?.record ?? '') || partOf.some(({ record }) => !ids.has(record ?? ''))),
    );
    expect(astray).toEqual([]);
  });

  it('keep the date of every unit that has one for machines, and of nearly all others', () => {
    const dated = printed.flatMap(({ unit }, at) =>
      unit.words.some(({ path, text }) => /unitdate/.test(path) && /\b[12]\d{3}\b/.test(text))
        ? [found[at]]
        : [],
    );
    const read = dated.filter((record) => record?.record.dates[0]?.edtf);
    expect(dated.length).toBeGreaterThan(2000);
    expect(read.length / dated.length).toBeGreaterThan(0.99);
  });
});

const bare = (word: string): string[] => {
  const letters = word.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? [] : [letters];
};

/** The record of the whole has the header's title page as well, which is no part of the unit. */
const isAboutItself = ({ name }: Printed): boolean => name === 'archdesc';

/** What the standard calls a part that has no head of its own. */
const labels =
  /^(?:Conditions governing (?:access|use)|Accruals|Acquisition|Copies|Appraisal|Arrangement|Bibliography|Biography or history|Access points|Custodial history|File plan|Index|Legal status|Further description|Originals|Other finding aids|Physical and technical requirements|Preferred citation|Processing|Related material|Relations|Scope and content|Separated material)$|^(?:Digital objects?|Note|Language|Material|Origin|Extent|Location|Repository): /;
