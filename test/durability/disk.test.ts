import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '#core/library/open-library.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { startChild } from './children.ts';
import { figures } from './figures.ts';

/** At how many points the disk is full; the long run is `CARREL_FULL_POINTS=50`. */
const points = Number(process.env.CARREL_FULL_POINTS ?? 2);

let folder: string;
let sources: string;
beforeEach(() => {
  sources = mkdtempSync(join(tmpdir(), 'carrel-sources-'));
  folder = mkdtempSync(join(tmpdir(), 'carrel-disk-'));
  chmodSync(folder, 0o755);
});
const ports = { now: () => new Date(), log: () => {} };
const succeeds = ([command = '', ...args]: readonly string[]) => spawnSync(command, args).status === 0;

/** Permissions do not bind root, so a child does the opening as nobody. */
const nobody =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
const child = fileURLToPath(new URL('hold-library.ts', import.meta.url));
const nobodyCanRead = succeeds([...nobody, process.execPath, '--check', child]);
const reason = 'needs permissions that bind: another user by setpriv who can read the checkout';

describe.skipIf(process.platform === 'win32' || !nobodyCanRead)(
  `a folder that may not be written (${reason})`,
  () => {
    async function refusal(path: string): Promise<string | undefined> {
      const opening = startChild('hold-library.ts', [path], nobody);
      await opening.gone();
      expect(opening.errors()).toBe('');
      return opening.lines()[0];
    }
    const sentence = (path: string, why: string) =>
      `library-unwritable: The library was not opened: the folder ${path} cannot be written: ${why}. ` +
      'Check the disk and the permissions of the folder, or name another folder in CARREL_DATA.';

    it('is named when it cannot be created, and nothing is left behind', async () => {
      chmodSync(folder, 0o555);
      const path = join(folder, 'carrel');
      expect(await refusal(path)).toBe(sentence(path, 'you have no permission to write there'));
      expect(readdirSync(folder)).toEqual([]);
      chmodSync(folder, 0o755);
    });

    it('is named when it is read-only', async () => {
      chmodSync(folder, 0o555);
      expect(await refusal(folder)).toBe(sentence(folder, 'you have no permission to write there'));
      chmodSync(folder, 0o755);
    });

    it('is named when a library is in it, which stays as it is', async () => {
      const path = join(folder, 'carrel');
      mkdirSync(path);
      openLibrary(path, ports).close();
      const names = readdirSync(path);
      for (const name of names) chmodSync(join(path, name), 0o444);
      chmodSync(path, 0o555);
      expect(await refusal(path)).toContain(
        `library-unwritable: The library was not opened: the folder ${path}`,
      );
      expect(readdirSync(path)).toEqual(names);
      chmodSync(path, 0o755);
    });
  },
);

/** A mount of one's own, which ends with the child. */
const smallDisk = (at: string) => [
  'unshare',
  ...(process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount']),
  'sh',
  '-c',
  'mount -t tmpfs -o size=3m none "$0" && exec "$@"',
  at,
];
const canMount = process.platform === 'linux' && succeeds([...smallDisk('/mnt'), 'true']);

describe.skipIf(!canMount)('a full disk (needs unshare and a mount of its own)', () => {
  async function filled(kilobytes: number, manner = 'honest'): Promise<unknown> {
    const filling = startChild('fill-disk.ts', [folder, String(kilobytes), manner], smallDisk(folder));
    await filling.gone();
    expect(filling.errors()).toBe('');
    return JSON.parse(filling.lines()[0] ?? 'null');
  }

  it(
    `is reported at each save, loses nothing that was acknowledged, and ends when there is room, at ${points} points`,
    async () => {
      const outcomes: unknown[] = [];
      // A page and a bit apart, so that the disk is full at another place each time.
      for (let point = 0; point < points; point += 1) outcomes.push(await filled(1024 + point * 13));
      expect(outcomes).toEqual(
        Array(points).fill({
          before: expect.toSatisfy((count) => count > 10),
          after: 5,
          refusals: Array(5).fill('library-full'),
          same: true,
          sameAgain: true,
        }),
      );
      figures('a full disk', { points });
    },
    20_000 + points * 5_000,
  );

  it('the test bites: one that takes a refusal for a yes is caught', async () => {
    expect(await filled(1024, 'hasty')).toMatchObject({ same: false, sameAgain: false });
  });

  it('refuses what has no room on it, leaves nothing of it, and takes it when there is room', async () => {
    const pack = join(sources, 'given.carrel');
    writePack(pack, sampleCollection, sampleRecords);
    const table = join(sources, 'table.csv');
    writeFileSync(
      table,
      ['ID,Title', ...Array.from({ length: 500 }, (_, at) => `R${at},Letter ${at}`)].join('\n'),
    );
    const filling = startChild('fill-shelf.ts', [folder, pack, table], smallDisk(folder));
    await filling.gone();
    expect(filling.errors()).toBe('');
    const refused = expect.stringMatching(
      /^output-unwritable: .* cannot be written: the disk is full\. Make room/,
    );
    expect(JSON.parse(filling.lines()[0] ?? 'null')).toEqual({
      full: [refused, refused],
      left: [],
      roomy: ['done', 'done'],
      shelf: ['sample.carrel', 'table.carrel'],
    });
  });
});
