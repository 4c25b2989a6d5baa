import type { parse } from '@retorquere/bibtex-parser';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import type { FoundRecord, ImportReport, ReadSettings, Source, SourceFile } from '../../source.ts';
import type { ReferenceItem, Warn } from '../references/item.ts';
import { type EntryReport, type ReadItems, readReferences } from '../references/read-references.ts';
import { referredEntries, withInherited } from './cross-references.ts';
import { bibEntries } from './entries.ts';
import { createTexText } from './tex-text.ts';
import { itemOfEntry } from './to-item.ts';

const t = wordsOf('hostFiles', hostFiles);

/** References as TeX's bibliographies have them: BibTeX, and BibLaTeX with its dates and its many fields. */
export const bibtex: Source = {
  name: 'bibtex',
  description: 'references in BibTeX or BibLaTeX, as JabRef, Zotero and Mendeley write them',
  detect: isBibtex,
  read: readBibtex,
};

/** An entry that begins a line, with a key and a field behind it. */
const firstEntry = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]\s*[^\s,{}()"=@]*\s*,\s*[A-Za-z][\w+:-]*\s*=\s*[{"\w]/m;

function isBibtex(file: SourceFile): boolean {
  const head = file.head();
  if (/\.bib(?:tex|latex)?$/i.test(file.name)) return /@[ \t]*[A-Za-z]+\s*[{(]/.test(head);
  return /^\s*[@%]/.test(head.replace(/^\uFEFF/, '')) && firstEntry.test(head);
}

async function* readBibtex(
  files: readonly SourceFile[],
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  // Loaded when it is wanted: it takes as long to load as a thousand references to read.
  const library = await import('@retorquere/bibtex-parser');
  yield* readReferences({ keys: keysOf, items: itemsWith(library.parse) }, files, report, settings);
}

/** What `xdata` holds stands in the entries that refer to it, and a set only names others. */
const isReference = (type: string) => type !== 'xdata' && type !== 'set';

function* keysOf(text: string): Generator<string> {
  for (const { type, key, fields, fault } of bibEntries(text)) {
    if (fault !== null || !isReference(type)) continue;
    const note = fields.get('annotation') ?? fields.get('annote') ?? '';
    const record = /^Record: ([^;{}\\]+)/.exec(note)?.[1]?.trim();
    yield* new Set([key, record ?? ''].filter((each) => each !== ''));
  }
}

const itemsWith = (library: typeof parse): ReadItems =>
  function* items(path: string, text: string, report: EntryReport): Generator<ReferenceItem> {
    const referred = referredEntries(() => bibEntries(text));
    for (const found of bibEntries(text)) {
      const where = t('line', { path, line: found.line });
      if (!isReference(found.type)) continue;
      if (found.fault !== null) {
        report.skip(where, faultOf(found.key, found.fault()));
        continue;
      }
      const { entry, missing } = withInherited(found, referred);
      const warn: Warn = (kind, what) => report.warn(where, kind, what);
      for (const key of missing) warn('crossref', t('leadsNowhere', { key: key.slice(0, 60) }));
      for (const name of found.unknown) {
        warn('macro', t('macroUnknown', { name: name.slice(0, 60) }));
      }
      const tex = createTexText(library, () => warn('tex', t('texUnread')));
      yield itemOfEntry(entry, where, tex, warn);
    }
  };

const faultOf = (key: string, fault: string) =>
  key === '' ? t('entryLeftOut', { fault }) : t('keyedEntryLeftOut', { key: key.slice(0, 60), fault });
