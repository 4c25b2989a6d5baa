/** The part of citeproc-js 2.4.63 (a CommonJS package without types) that Carrel uses. */
declare module 'citeproc' {
  interface CiteprocSystem {
    /** A CSL locale as XML. */
    retrieveLocale(language: string): string;
    /** A CSL-JSON item. */
    retrieveItem(id: string): object;
    /** Taken by the engine that is made next, and kept by it. */
    stringCompare?(one: string, other: string): number;
  }

  export interface Cite {
    readonly id: string;
    /** 0 for the first citation of an item, 1 for a later one, 2 for one right behind, 3 if it points elsewhere. */
    readonly position?: 0 | 1 | 2 | 3;
    /** What a citation points to inside the item, and of which kind that is. */
    readonly locator?: string;
    readonly label?: string;
    readonly 'suppress-author'?: boolean;
    /** True a few notes after the last one that cites the same. */
    readonly 'near-note'?: boolean;
  }

  class Engine {
    constructor(system: CiteprocSystem, styleXml: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    /** Without citations: forgets every item. */
    restoreProcessorState(): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly Cite[]): string;
    /** Parameters and entries, of all items or of a section; false where the style has no bibliography. */
    makeBibliography(section?: {
      readonly include: readonly { readonly field: string; readonly value: string | boolean }[];
    }): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }

  const CSL: { readonly Engine: typeof Engine };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package reaches an ES module as its default export.
  export default CSL;
}
