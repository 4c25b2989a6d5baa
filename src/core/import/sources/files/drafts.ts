import type { SourceFile } from '../../source.ts';
import { baseOf, describedName, nameOf } from './file-names.ts';
import type { Document } from './folders.ts';
import { pageName, sequencesOf } from './page-names.ts';
import { type VersionName, versionName } from './version-names.ts';

/** Gives each picture to the text of its name, else to the sequence in which it is a page; else it stands alone. */
export function pagesOf(pictures: readonly SourceFile[], stems: ReadonlySet<string>) {
  const sequences = sequencesOf(pictures.map(baseOf));
  return pictures.map((file) => {
    const base = baseOf(file);
    const page = pageName(base);
    if (!stems.has(base) && page !== null) {
      const isPage = sequences.get(page.stem)?.has(base) === true || stems.has(page.stem);
      if (isPage) return { stem: page.stem || 'pages', page: { file, label: page.label } };
    }
    const { stem } = versionName(base);
    const known = !stems.has(base) && stems.has(stem) ? stem : base;
    return { stem: known, page: { file, label: base } };
  });
}

type Draft = {
  -readonly [Key in keyof Document]: Document[Key] extends readonly (infer T)[] ? T[] : Document[Key];
};

/** Documents by their stems, made of the texts of a folder. */
export function createDrafts(files: readonly SourceFile[]) {
  const drafts = new Map<string, Draft>();
  let byName: Map<string, Draft> | undefined;
  const of = (stem: string): Draft => {
    const known = drafts.get(stem) ?? { stem, texts: [], pages: [], sidecars: [] };
    drafts.set(stem, known);
    return known;
  };
  const marked = files.map((file) => ({ file, base: baseOf(file), name: versionName(baseOf(file)) }));
  const shared = new Map<string, number>();
  for (const base of new Set(marked.map((each) => each.base))) {
    const { stem } = versionName(base);
    shared.set(stem, (shared.get(stem) ?? 0) + 1);
  }
  for (const { file, base, name } of marked) {
    const isVersion = name.sure || (shared.get(name.stem) ?? 0) > 1;
    const plain: VersionName = { stem: base, kind: null, language: null, sure: true };
    of(isVersion ? name.stem : base).texts.push({ file, base, name: isVersion ? name : plain });
  }
  return {
    of,
    all: () => [...drafts.values()],
    stems: () => new Set(drafts.keys()),
    /** Gives a description to what it describes; false where that is no document. */
    describe(sidecar: SourceFile): boolean {
      byName ??= namedIn(drafts.values());
      const found = byName.get(describedName(sidecar));
      found?.sidecars.push(sidecar);
      return found !== undefined;
    },
  };
}

/** Documents by all names under which a description may be of them; their own goes before those of their files. */
function namedIn(drafts: Iterable<Draft>): Map<string, Draft> {
  const all = [...drafts];
  const byFile = all.flatMap((draft) =>
    [...draft.texts, ...draft.pages].flatMap(({ file }): [string, Draft][] => [
      [nameOf(file), draft],
      [baseOf(file), draft],
    ]),
  );
  return new Map([...byFile, ...all.map((draft): [string, Draft] => [draft.stem, draft])]);
}
