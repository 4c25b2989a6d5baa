import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { type Described, describedBy } from '../../files/described.ts';
import { endingOf, kindByEnding } from '../../files/file-kind.ts';
import { parseYaml } from '../../files/front-matter.ts';
import type { ImportReport, SourceFile } from '../../source.ts';
import { startOfList } from '../table/json-values.ts';
import { baseOf, describedName, isOfFolder, nameOf } from './file-names.ts';
import { pageName } from './page-names.ts';
import { versionName } from './version-names.ts';

const t = wordsOf('hostFiles', hostFiles);

const endings = new Set(['json', 'yaml', 'yml']);
/** A longer description was not written by a person. */
const maxChars = 256 * 1024;

/**
 * The files that describe others of the import: those called like a document beside them, and those that describe
 * their folder where a document is in it or below it. Asked by name alone, but that a list of records is a table.
 */
export function sidecarsAmong(files: readonly SourceFile[]): ReadonlySet<SourceFile> {
  const candidates = files.filter(({ name }) => endings.has(endingOf(name)));
  if (candidates.length === 0) return new Set();
  const described = new Set<string>();
  for (const file of files) {
    if (kindByEnding[endingOf(file.name)] === undefined) continue;
    const base = baseOf(file);
    const names = [nameOf(file), base, versionName(base).stem, pageName(base)?.stem];
    for (const name of names) if (name) described.add(keyOf(file, name));
    for (let at = file.name.lastIndexOf('/'); at >= 0; at = file.name.lastIndexOf('/', at - 1)) {
      const folder = file.name.slice(0, at);
      described.add(`${rootOf(file)}\0${folder}/`);
      // A folder of pages is described beside it or in it.
      described.add(`${rootOf(file)}\0${folder}`.normalize('NFC'));
    }
    described.add(`${rootOf(file)}\0/`);
  }
  return new Set(
    candidates.filter((file) => {
      const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1) || '/';
      const isDescribing = isOfFolder(file)
        ? described.has(`${rootOf(file)}\0${folder}`)
        : described.has(keyOf(file, describedName(file)));
      return isDescribing && !isTable(file);
    }),
  );
}

const rootOf = ({ path, name }: SourceFile) => path.slice(0, path.length - name.length);
const keyOf = (file: SourceFile, name: string) =>
  `${rootOf(file)}\0${file.name.slice(0, file.name.lastIndexOf('/') + 1)}${name}`.normalize('NFC');

/** A list of records, or an object with one, or an object on each of several lines. */
function isTable(file: SourceFile): boolean {
  if (endingOf(file.name) !== 'json') return false;
  try {
    const head = file.head();
    return startOfList(head) >= 0 || /\}\s*\n\s*\{/.test(head);
  } catch (error) {
    // Whoever reads it says why it cannot be.
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** What a sidecar says. One that cannot be read is told with its reason, and says nothing. */
export function readSidecar(file: SourceFile, report: ImportReport): Described {
  try {
    const text = file.text();
    const said = endingOf(file.name) === 'json' ? parseJson(text, file.path) : parseYaml(text, file.path);
    const described = describedBy(said);
    if (Object.keys(described).length === 0) {
      report.skip(file.path, t('describesNothing'));
    }
    return described;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.refuse(file.path, error);
    return {};
  }
}

function parseJson(text: string, path: string): unknown {
  if (text.length > maxChars) throw new AppError('source-unreadable', t('jsonTooLong', { path }));
  try {
    return JSON.parse(text);
  } catch {
    const example = '{"title": "Letter on Coal"}';
    throw new AppError('source-unreadable', t('noJson', { path, example }));
  }
}
