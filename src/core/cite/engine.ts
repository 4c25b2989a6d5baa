/// <reference path="./citeproc.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { CslItem } from './csl-types.ts';
import { type Locale, localeFor } from './locales.ts';
import type { CitedLocator } from './locator.ts';
import { isOurs, type Style } from './styles.ts';
import { stylesFolder } from './styles-folder.ts';

/** The three forms of one citation as the engine writes them: HTML, still shielded. */
export interface EngineForms {
  readonly note: string;
  readonly short: string;
  readonly bibliography: string;
}

export interface CitationEngine {
  /** `short` is the item as a later note cites it. */
  format(item: CslItem, short: CslItem, locator?: CitedLocator): EngineForms;
}

const engines = new WeakMap<Style, Map<string, CitationEngine>>();

/**
 * The engine of a style in a locale. The first use parses the style, which takes some 20 ms; later ones are
 * free. `folder` is where the style and locale files lie.
 */
export function engineFor(style: Style, locale: Locale, folder: string = stylesFolder()): CitationEngine {
  const ofStyle = engines.get(style) ?? new Map<string, CitationEngine>();
  engines.set(style, ofStyle);
  const key = join(folder, locale);
  const engine = ofStyle.get(key) ?? createEngine(style, locale, folder);
  ofStyle.set(key, engine);
  return engine;
}

function createEngine(style: Style, locale: Locale, folder: string): CitationEngine {
  const items = new Map<string, CslItem>();
  const system = {
    retrieveLocale: (language: string) =>
      readFileSync(join(folder, `locales-${localeFor(language)}.xml`), 'utf8'),
    retrieveItem: (id: string) => items.get(id) ?? { id, type: 'document' },
  };
  const engine = new CSL.Engine(system, styleXml(style, folder), locale, true);
  engine.setOutputFormat('html');
  // Ours know a shorter form; of a stranger's in the text, it is the one without the author.
  const later =
    isOurs(style) || style.kind === 'note' ? { position: 1 as const } : { 'suppress-author': true };

  let count = 0;
  return {
    format(item, short, locator) {
      // The engine keeps an item for as long as it is told of its id, so each record gets a new one.
      count += 1;
      const id = `record-${count}`;
      items.clear();
      items.set(id, { ...item, id });
      engine.updateItems([id]);
      const bibliography = engine.makeBibliography();
      const at = locator && { locator: locator.value, label: locator.label };
      const note = engine.makeCitationCluster([{ id, position: 0, ...at }]);
      // A later note needs no registering: that would only compare it with notes that are not there.
      items.set('later', { ...short, id: 'later' });
      return {
        note,
        short: engine.makeCitationCluster([{ id: 'later', position: 0, ...later, ...at }]),
        bibliography: bibliography === false ? '' : bibliography[1].join(''),
      };
    },
  };
}

function styleXml({ source, repeatedAuthor }: Style, folder: string): string {
  const xml = 'xml' in source ? source.xml : readFileSync(join(folder, source.file), 'utf8');
  return repeatedAuthor === undefined
    ? xml
    : xml.replace('<bibliography ', `<bibliography subsequent-author-substitute="${repeatedAuthor}" `);
}
