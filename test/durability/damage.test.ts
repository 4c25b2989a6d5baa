import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { type Damage, damage, damages, seeded } from './damage.ts';
import { figures } from './figures.ts';

/** Cases of each kind; the long run is `CARREL_DAMAGE_CASES=200`, with five times as many bit flips. */
const cases = Number(process.env.CARREL_DAMAGE_CASES ?? 3);
const seed = Number(process.env.CARREL_SEED ?? 1955);
const records = 40;
const revisions = 160;

const ports = { now: () => new Date(), log: () => {} };
const refOf = (n: number) => ({ collection: 'damage', record: `record-${n % records}` });
const textOf = (n: number) => `${n} ${'word '.repeat((n * 37) % 700)}`;

let model: string;
/** The model as it was when its process died: with a log that was never put into the database. */
let killed: string;
let older: Buffer;
let foreignLog: Buffer;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-damage-'));
  [model, killed] = [join(folder, 'model'), join(folder, 'killed')];
  const library = openLibrary(model, ports);
  for (let n = 0; n < revisions; n += 1) {
    const ref = refOf(n);
    library.notes.save({ ref, text: textOf(n), base: library.notes.get(ref)?.revision ?? 0 });
    if (n % 3 === 0) library.bookmarks.set(ref, true);
    if (n === 50 || n === 110) await library.backups.make();
    // What is kept of it before it is closed is as a killed process leaves it.
    if (n === 100) cpSync(join(model, 'library.sqlite'), join(folder, 'older'));
  }
  cpSync(model, killed, { recursive: true });
  library.close();
  older = readFileSync(join(folder, 'older'));

  const foreign = join(folder, 'foreign');
  const other = openLibrary(foreign, ports);
  for (let n = 0; n < 30; n += 1) {
    other.notes.save({ ref: refOf(n), text: 'foreign '.repeat(200), base: 0 });
  }
  foreignLog = readFileSync(join(foreign, 'library.sqlite-wal'));
  other.close();
}, 60_000);

/** Everything that the library was told and had acknowledged, as one value. */
function everything(library: Library): unknown {
  return Array.from({ length: records }, (_, n) => [
    library.notes.revisions(refOf(n)).map(({ text }) => text),
    library.bookmarks.has(refOf(n)),
  ]);
}
const expected = Array.from({ length: records }, (_, record) => {
  const own = Array.from({ length: revisions }, (_, n) => n).filter((n) => n % records === record);
  return [own.map(textOf), own.some((n) => n % 3 === 0)];
});

interface Outcome {
  /** What SQLite's own check alone would have said. */
  readonly foundBySqlite: boolean;
  readonly recovered: boolean;
  readonly same: boolean;
}

/** Damages a copy of the library, opens it after an unclean end, and looks whether all is there. */
function tried(from: string, how: (folder: string) => void): Outcome {
  const folder = join(mkdtempSync(join(tmpdir(), 'carrel-damaged-')), 'library');
  cpSync(from, folder, { recursive: true });
  how(folder);
  writeFileSync(join(folder, 'in-use'), '');
  const foundBySqlite = !sqliteIsContent(folder);
  const library = openLibrary(folder, ports);
  const outcome = {
    foundBySqlite,
    recovered: library.recovery !== null,
    same: JSON.stringify(everything(library)) === JSON.stringify(expected),
  };
  library.close();
  rmSync(join(folder, '..'), { recursive: true });
  return outcome;
}

/** As a program would look that trusts `integrity_check`, on a copy, since it may put the log into the database. */
function sqliteIsContent(folder: string): boolean {
  const copy = `${folder}-look`;
  cpSync(folder, copy, { recursive: true });
  try {
    const db = new Database(join(copy, 'library.sqlite'));
    try {
      const texts = db.prepare('SELECT count(*) FROM note_revision').pluck().get();
      return db.pragma('integrity_check', { simple: true }) === 'ok' && texts === revisions;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

const database = (folder: string) => join(folder, 'library.sqlite');
const log = (folder: string) => join(folder, 'library.sqlite-wal');
const many = (name: string) => (name === 'one bit flipped' ? cases * 5 : cases);
function summary(outcomes: readonly Outcome[]) {
  const recoveredOrHarmless = outcomes.filter(({ same }) => same).length;
  figures(`damage: ${expect.getState().currentTestName}`, { cases: outcomes.length, recoveredOrHarmless });
  return { cases: outcomes.length, recoveredOrHarmless };
}

describe('a library that was damaged', () => {
  it.each(Object.entries(damages))(
    'after a clean end has every acknowledged save again: %s',
    (name, how: Damage) => {
      const random = seeded(seed);
      const outcomes = Array.from({ length: many(name) }, () =>
        tried(model, (folder) => damage(database(folder), how, random, older)),
      );
      expect(summary(outcomes)).toEqual({ cases: many(name), recoveredOrHarmless: many(name) });
    },
    many('one bit flipped') * 2_000,
  );

  const logDamages: Readonly<Record<string, (folder: string, random: () => number) => void>> = {
    'the log of another library': (folder) => writeFileSync(log(folder), foreignLog),
    'no log': (folder) => rmSync(log(folder)),
    'a log that was cut or altered': (folder, random) =>
      damage(log(folder), random() < 0.5 ? cut : flip, random, older),
    'garbage for an index of the log': (folder, random) =>
      damage(
        `${log(folder).slice(0, -3)}shm`,
        (bytes) => bytes.fill(Math.floor(random() * 256)),
        random,
        older,
      ),
    'an older database under a newer log': (folder) => writeFileSync(database(folder), older),
    'an empty database': (folder) => writeFileSync(database(folder), ''),
  };
  it.each(Object.entries(logDamages))(
    'when its process was killed has every acknowledged save again: %s',
    (_, how) => {
      const random = seeded(seed);
      const outcomes = Array.from({ length: cases }, () => tried(killed, (folder) => how(folder, random)));
      expect(summary(outcomes)).toEqual({ cases, recoveredOrHarmless: cases });
    },
    cases * 4_000,
  );

  it(
    'and the newest backup with it has every acknowledged save again',
    () => {
      const random = seeded(seed);
      const outcomes = Array.from({ length: cases }, () =>
        tried(model, (folder) => {
          const newest = join(folder, 'backups', 'backup-000000000148.sqlite');
          if (!existsSync(newest)) throw new Error('The backup has another number.');
          damage(newest, flip, random, older);
          damage(database(folder), zero, random, older);
        }),
      );
      expect(summary(outcomes)).toEqual({ cases, recoveredOrHarmless: cases });
    },
    cases * 4_000,
  );
});

const {
  'one bit flipped': flip,
  truncated: cut,
  'a page zeroed': zero,
} = damages as Record<string, Damage> & {
  'one bit flipped': Damage;
  truncated: Damage;
  'a page zeroed': Damage;
};

describe('the test bites', () => {
  it(
    'a check by SQLite alone takes flipped bits in live rows for good, and ours finds each of them',
    () => {
      const random = seeded(seed);
      const outcomes = Array.from({ length: cases }, () =>
        tried(model, (folder) => {
          const bytes = readFileSync(database(folder));
          // A letter of a text, which no structure of the file depends on.
          const at = bytes.indexOf('word ', Math.floor(random() * bytes.length * 0.8));
          bytes[at] = (bytes[at] ?? 0) ^ 1;
          writeFileSync(database(folder), bytes);
        }),
      );
      expect(outcomes.filter(({ foundBySqlite }) => foundBySqlite)).toHaveLength(0);
      expect(outcomes.filter(({ recovered }) => recovered).length).toBeGreaterThan(0);
      expect(summary(outcomes).recoveredOrHarmless).toBe(cases);
    },
    cases * 4_000,
  );

  it('a library without journal and backups has not everything again', () => {
    const { same } = tried(model, (folder) => {
      rmSync(join(folder, 'journal.jsonl'));
      rmSync(join(folder, 'backups'), { recursive: true });
      damage(database(folder), cut, () => 0.5, older);
    });
    expect(same).toBe(false);
  });
});
