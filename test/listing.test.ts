import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchivalRecord } from '#contract/entities.ts';
import { capturedRun as carrel } from '../src/cli/captured-run.ts';

/** The saved page, from import to citation, by the command line alone; what is printed is read here anew. */
const saved = join(import.meta.dirname, '../../shared/data/listing-page.txt');

interface Printed {
  readonly label: string | null;
  readonly title: string;
  readonly abstract: string;
}

interface Listed {
  readonly total: number;
  readonly undated: number;
  readonly records: readonly ArchivalRecord[];
}

async function answer<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await carrel(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

/** Pieces with a blank line between them, three to a record; where a date is missing there is a second blank line. */
function readPrinted(page: string): Printed[] {
  const body = page.slice(page.indexOf(' of 12') + ' of 12'.length).trim();
  const pieces = body
    .split('\n\n')
    .flatMap((piece) => (piece.startsWith('\n') ? [null, piece.slice(1)] : [piece]));
  return Array.from({ length: pieces.length / 3 }, (_, record) => {
    const [label = null, title, abstract] = pieces.slice(record * 3);
    return { label, title: title ?? '', abstract: abstract ?? '' };
  });
}

const asPage = (records: readonly Printed[]) =>
  records.map(({ label, title, abstract }) => `${label ?? ''}\n\n${title}\n\n${abstract}`).join('\n\n');

const asPrinted = ({ dates, title, abstract }: ArchivalRecord): Printed => ({
  label: dates.find((date) => date.source === 'label')?.text ?? null,
  title,
  abstract: abstract ?? '',
});

const invented: readonly Printed[] = [
  { label: 'May 3, 1957', title: 'Letter on Coal', abstract: 'On the mines of Anju.' },
  { label: 'November 13, 1957', title: 'Report on Rice', abstract: 'On the harvest of the same day.' },
  { label: null, title: 'A Talk about Tin', abstract: 'Two engineers talk about ore.' },
];

describe.skipIf(!existsSync(saved))('the saved listing page (needs ../shared beside the checkout)', () => {
  let folder: string;
  let pack: string;
  let printed: readonly Printed[];
  let listed: Listed;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'carrel-listing-'));
    pack = join(folder, 'x.carrel');
    printed = readPrinted(readFileSync(saved, 'utf8'));
    expect(await answer('import', saved, '--out', pack)).toEqual({
      records: 10,
      versions: 0,
      skipped: [],
      warnings: ['The page shows 1 - 10 of 12: 2 records of this listing are not on it.'],
      seconds: expect.any(Number),
      bytes: readFileSync(pack).length,
    });
    listed = await answer<Listed>('list', pack);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Title to id, after an import of a page that holds these records. */
  async function idsOf(name: string, records: readonly Printed[]): Promise<Map<string, string>> {
    const source = join(folder, `${name}.txt`);
    const out = join(folder, `${name}.carrel`);
    writeFileSync(
      source,
      `Skip to content\n\n1 - ${records.length} of ${records.length}\n\n\n${asPage(records)}\n`,
    );
    expect(await answer('import', source, '--out', out)).toMatchObject({
      records: records.length,
      skipped: [],
      warnings: [],
    });
    const { records: found } = await answer<Listed>('list', out);
    expect(found.map(asPrinted)).toEqual(records);
    return new Map(found.map(({ title, dates, id }) => [`${dates[0]?.text} ${title}`, id]));
  }

  it('gives its ten records in its order, character for character', () => {
    expect([printed.length, listed.total, listed.undated]).toEqual([10, 10, 1]);
    expect(listed.records.map(asPrinted)).toEqual(printed);
  });

  it('is known by its counts and dates', async () => {
    expect(await answer('info', pack)).toMatchObject({
      records: 10,
      undated: 1,
      texts: 0,
      earliest: '1955-04-06',
      latest: '1972-12-08',
    });
    const dated = await answer<Listed>('list', pack, '--from', '1955-04-06', '--to', '1972-12-08');
    expect([dated.total, dated.records.filter(({ dates }) => dates.length === 0)]).toEqual([9, []]);
    for (const outside of [
      ['--to', '1955-04-05'],
      ['--from', '1972-12-09'],
    ])
      expect((await answer<Listed>('list', pack, ...outside)).total).toBe(0);
  });

  it('has the same ids in another order and among other records', async () => {
    const known = await idsOf('same', printed);
    expect([...known.values()]).toEqual(listed.records.map(({ id }) => id));
    const shuffled = [7, 2, 9, 0, 5, 8, 1, 4, 6, 3].flatMap((place) => printed.slice(place, place + 1));
    expect(Object.fromEntries(await idsOf('shuffled', shuffled))).toEqual(Object.fromEntries(known));
    const [one, two, three] = invented;
    const extended = [one, ...shuffled.slice(0, 4), three, ...shuffled.slice(4), two].filter(
      (record) => record !== undefined,
    );
    const ids = await idsOf('extended', extended);
    expect(Object.fromEntries(ids)).toMatchObject(Object.fromEntries(known));
    expect(new Set(ids.values()).size).toBe(13);
  });

  it('answers search, show and cite for every record', async () => {
    for (const record of listed.records) {
      const { id, title, dates } = record;
      expect(await answer('show', pack, id)).toEqual({ record });
      const { hits } = await answer<{ hits: { id: string; title: string }[] }>('search', pack, `"${title}"`);
      expect(hits).toContainEqual(expect.objectContaining({ id, title }));
      const { citations } = await answer<{ citations: { id: string; note: { text: string } }[] }>(
        'cite',
        pack,
        id,
      );
      expect(citations.map((citation) => citation.id)).toEqual([id]);
      const day = dates.find(({ source }) => source === 'label')?.text ?? 'n.d.';
      expect(citations[0]?.note.text).toContain(day);
    }
  });

  it('says to people what is missing, beside the answer', async () => {
    const { code, out, err } = await carrel('import', saved, '--out', join(folder, 'y.carrel'));
    expect([code, err]).toEqual([
      0,
      'The page shows 1 - 10 of 12: 2 records of this listing are not on it.\n',
    ]);
    expect(out).toMatch(/^\S+y\.carrel: 10 records, 0 texts, /);
  });
});
