import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, extractFile, listPackage, statFile, uncache } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '#contract/client.ts';
import { startHostWorker } from '#host/worker-transport.ts';
import { fuses } from '#main/fuses.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { configuration } from '../../scripts/package/configuration.ts';
import { fuseProgram, wrongFuses } from '../../scripts/package/fuses.ts';
import { dryRun } from '../../scripts/package/make-package.ts';
import { makeElectronStandIn } from '../../scripts/package/stand-in.ts';

const root = resolve(import.meta.dirname, '..', '..');
let folder: string;
let packed: string;
let files: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-package-'));
  await buildIfStale(root);
  packed = await dryRun(root, join(folder, 'dist'));
  files = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((name) =>
    name.replaceAll('\\', '/'),
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = () => files.filter((name) => !name.startsWith('/node_modules'));

describe('what is packed', () => {
  it('is what was built, with names, styles and licence', () => {
    const tops = new Set(own().map((name) => name.split('/').slice(1, 3).join('/')));
    expect([...tops].sort()).toEqual(
      [
        ...['LICENSE', 'NOTICE.md', 'node_modules', 'out', 'package.json', 'resources'],
        ...['out/main', 'out/packs', 'out/preload', 'out/renderer', 'resources/names', 'resources/styles'],
      ]
        .filter((name) => name !== 'node_modules')
        .sort(),
    );
    for (const entry of [
      ...['index.js', 'host-worker.js', 'task-entry.js', 'look-entry.js'],
      ...['pack-thread.js', 'pdf-thread.js'],
    ]) {
      expect(own()).toContain(`/out/main/${entry}`);
    }
  });

  it('has no source, test or map, no Node, no other shell, and nothing that updates', () => {
    const unwanted = files.filter((name) =>
      /\.(map|d\.[mc]?ts)$|\.test\.|^\/(src|test|e2e|bench|scripts)\/|^\/node_modules\/(node|playwright-core|commander|electron|electron-updater|vitest|react)\//.test(
        name,
      ),
    );
    expect(unwanted).toEqual([]);
    expect(existsSync(join(packed, 'resources', 'app-update.yml'))).toBe(false);
    expect(configuration.publish).toBeNull();
  });

  it('has the packs and the two programs of SQLite outside of the archive, where they can be opened', () => {
    const outside = join(packed, 'resources', 'app.asar.unpacked');
    expect(existsSync(join(outside, 'out', 'packs', 'readers-guide.carrel'))).toBe(true);
    const programs = files.filter((name) => name.endsWith('.node'));
    expect(programs.sort()).toEqual([
      '/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    for (const program of programs) expect(existsSync(join(outside, ...program.split('/')))).toBe(true);
  });

  it('opens, cites, imports and hands over, with nothing else beside it', { timeout: 120_000 }, async () => {
    const room = join(folder, 'room');
    extractAll(join(packed, 'resources', 'app.asar'), room);
    const host = startHostWorker(join(room, 'out', 'main', 'host-worker.js'), {
      dataFolder: join(folder, 'data'),
      packFolders: [join(room, 'out', 'packs')],
      packFiles: [],
      shell: 'a test',
      version: '0.0.0',
    });
    const { api, on } = createClient(host.transport);
    expect(await api.collections.list({})).toHaveLength(2);
    const view = { query: 'citations', collections: null, only: 'all', sort: 'relevance' } as const;
    const { entries } = await api.catalogue.query({ view, offset: 0, limit: 1 });
    const [found] = entries;
    if (!found) throw new Error('Nothing was found.');
    const ref = { collection: found.collection, record: found.id };
    await api.notes.save({ ref, text: 'Packed.', base: 0 });

    const table = join(folder, 'letters.csv');
    writeFileSync(table, 'title,date,text\nOn coal,1957-03-01,Coal came late.\n');
    const imported = new Promise((resolve) => {
      on('imports.changed', ({ outcome }) => outcome.state !== 'running' && resolve(outcome));
    });
    await api.imports.start({
      paths: [table],
      settings: { format: null, encoding: null, map: null, about: {} },
    });
    expect(await imported).toMatchObject({ state: 'done', report: { records: 1 } });

    const out = join(folder, 'notes.docx');
    await api.handOver.run({ choice: { of: 'everything' }, format: 'docx', out, replace: false });
    await vi.waitFor(() => expect(existsSync(out)).toBe(true), { timeout: 30_000 });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    await host.stop();
  });
});

describe('the fuses', () => {
  it('are each as they should be, in the program that was packed', async () => {
    const program = join(packed, 'carrel-room');
    expect(await wrongFuses(program)).toEqual([]);
    expect((await getCurrentFuseWire(program))[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    // The program that went in had all of them on, which must be seen.
    expect(await wrongFuses(join(makeElectronStandIn(), 'electron'))).toContain('RunAsNode');
  });

  it('fail the build where an Electron has one more that nobody decided on', async () => {
    const newer = join(makeElectronStandIn(Object.keys(fuses).length + 1), 'electron');
    await expect(fuseProgram(newer, 'linux')).rejects.toThrow(/has 10 fuses/);
  });
});

describe('a changed program', () => {
  const archive = () => join(packed, 'resources', 'app.asar');

  it('is told by the sums in its archive: every file has one, and it is right', () => {
    const sums = sumsOf(archive());
    expect(sums.length).toBeGreaterThan(500);
    expect(sums.filter(({ right }) => !right)).toEqual([]);
    // One byte of the window's page, as an intruder would leave it.
    const changed = join(folder, 'changed.asar');
    const bytes = readFileSync(archive());
    const at = bytes.indexOf("default-src 'none'");
    expect(at).toBeGreaterThan(0);
    bytes.write('D', at);
    writeFileSync(changed, bytes);
    // What lies beside the archive is found from its name.
    cpSync(`${archive()}.unpacked`, `${changed}.unpacked`, { recursive: true });
    expect(sumsOf(changed).filter(({ right }) => !right)).toHaveLength(1);
  });

  it('is demanded to be none by the fuses, where a system has that check', () => {
    expect(fuses).toMatchObject({
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
    });
    expect(configuration.asar).toBe(true);
    expect(configuration).not.toHaveProperty('disableAsarIntegrity');
    expect(existsSync(join(packed, 'resources', 'app'))).toBe(false);
  });
});

/** Files inside of an archive, and whether what they hold is what their sum in its head says. */
function sumsOf(archive: string): { readonly name: string; readonly right: boolean }[] {
  uncache(archive);
  return listPackage(archive, { isPack: false }).flatMap((name) => {
    const file = name.replace(/^[\\/]/, '');
    const entry = statFile(archive, file);
    if (!('integrity' in entry) || ('unpacked' in entry && entry.unpacked)) return [];
    const sum = createHash('sha256').update(extractFile(archive, file)).digest('hex');
    return [{ name, right: entry.integrity.algorithm === 'SHA256' && entry.integrity.hash === sum }];
  });
}
