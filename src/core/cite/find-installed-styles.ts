import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { styleHead } from './style-head.ts';

/** A style file that lies on this machine. Read it with `readStyle`. */
export interface InstalledStyle {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly from: 'zotero' | 'system';
  /** Id of the style whose rules it takes. */
  readonly parent: string | null;
}

/** Where to look; left out: this machine's own places. */
export interface InstalledPlaces {
  readonly home?: string;
  /** Where Windows keeps the settings of programs. */
  readonly appData?: string | undefined;
  readonly system?: string;
}

/** The head of a style ends well before this. */
const headBytes = 32_768;
const maxFiles = 20_000;

/**
 * The styles of Zotero's data folder, also where its settings name another, and those of Debian's package
 * `citation-style-language-styles`, by title. Of two with one id the first is taken. What cannot be read is
 * left out: this only offers.
 */
export function findInstalledStyles(places: InstalledPlaces = {}): readonly InstalledStyle[] {
  const { home = homedir(), system = '/usr/share/citation-style-language/styles' } = places;
  const zotero = [join(home, 'Zotero'), ...dataFolders(home, places.appData ?? process.env.APPDATA)];
  const found = new Map<string, InstalledStyle>();
  const folders = [
    ...zotero.flatMap(
      (folder) =>
        [
          [join(folder, 'styles'), 'zotero'],
          [join(folder, 'styles/hidden'), 'zotero'],
        ] as const,
    ),
    [system, 'system'] as const,
    [join(system, 'dependent'), 'system'] as const,
  ];
  let left = maxFiles;
  for (const [folder, from] of folders) {
    for (const path of styleFiles(folder).slice(0, left)) {
      left -= 1;
      const head = styleHead(beginning(path), true);
      if (head !== null && !found.has(head.id))
        found.set(head.id, { path, id: head.id, title: head.title, from, parent: head.parent });
    }
  }
  return [...found.values()].toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
}

const styleFiles = (folder: string): readonly string[] =>
  attempt(() => readdirSync(folder), [])
    .filter((name) => name.endsWith('.csl'))
    .toSorted()
    .map((name) => join(folder, name));

function beginning(path: string): string {
  return attempt(() => {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(headBytes);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, headBytes, 0));
    } finally {
      closeSync(file);
    }
  }, '');
}

/** Data folders that profiles of Zotero name in their settings: `user_pref("extensions.zotero.dataDir", "…");` */
function dataFolders(home: string, appData: string | undefined): readonly string[] {
  const profiles = [
    join(home, '.zotero/zotero'),
    join(home, 'Library/Application Support/Zotero/Profiles'),
    ...(appData === undefined ? [] : [join(appData, 'Zotero/Zotero/Profiles')]),
  ];
  return profiles.flatMap((folder) =>
    attempt(() => readdirSync(folder), []).flatMap((profile) => {
      const prefs = attempt(() => readFileSync(join(folder, profile, 'prefs.js'), 'utf8'), '');
      const written = /^user_pref\("extensions\.zotero\.dataDir", ("(?:[^"\\]|\\.)*")\);/m.exec(prefs)?.[1];
      const named: unknown = written === undefined ? null : attempt(() => JSON.parse(written), null);
      return typeof named === 'string' && named !== '' ? [named] : [];
    }),
  );
}

function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
