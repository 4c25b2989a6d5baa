/// <reference path="./citeproc.d.ts" />
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CSL from 'citeproc';
import type { CslItem } from './csl-types.ts';
import { findStyle, type Style } from './styles.ts';

/** The three forms of one citation as the engine writes them: HTML, still shielded. */
export interface EngineForms {
  readonly note: string;
  readonly short: string;
  readonly bibliography: string;
}

export interface CitationEngine {
  /** `short` is the item as a later note cites it; `pages` are what the note points to. */
  format(item: CslItem, short: CslItem, pages?: string): EngineForms;
}

const engines = new Map<string, CitationEngine>();

/**
 * The engine of a style. The first use parses the style, which takes some 20 ms; later ones are free.
 * `folder` is where the style and locale files lie. Throws `style-unknown`.
 */
export function engineFor(styleName: string, folder: string = stylesFolder()): CitationEngine {
  const style = findStyle(styleName);
  const key = join(folder, style.file);
  const engine = engines.get(key) ?? createEngine(style, folder);
  engines.set(key, engine);
  return engine;
}

function createEngine(style: Style, folder: string): CitationEngine {
  const styleXml = readFileSync(join(folder, style.file), 'utf8');
  const localeXml = readFileSync(join(folder, `locales-${style.language}.xml`), 'utf8');
  let current: CslItem = { id: '', type: 'document' };
  const system = { retrieveLocale: () => localeXml, retrieveItem: () => current };
  const engine = new CSL.Engine(system, styleXml, style.language, true);
  engine.setOutputFormat('html');

  let count = 0;
  return {
    format(item, short, pages) {
      // The engine keeps an item for as long as it is told of its id, so each record gets a new one.
      count += 1;
      const id = `record-${count}`;
      current = { ...item, id };
      engine.updateItems([id]);
      const bibliography = engine.makeBibliography();
      const note = engine.makeCitationCluster([
        { id, position: 0, ...(pages !== undefined && { locator: pages, label: 'page' }) },
      ]);
      // A later note needs no registering: that would only compare it with notes that are not there.
      current = { ...short, id: 'later' };
      return {
        note,
        short: engine.makeCitationCluster([{ id: 'later', position: 1 }]),
        bibliography: bibliography === false ? '' : bibliography[1].join(''),
      };
    },
  };
}

/**
 * `resources/styles` of this installation: beside the sources or beside the bundle, whichever this module
 * runs from, so the nearest one up the tree.
 */
function stylesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources', 'styles');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`No resources/styles above ${here}`);
  }
}
