/** The part of citeproc-js 2.4.63 (a CommonJS package without types) that Carrel uses. */
declare module 'citeproc' {
  interface CiteprocSystem {
    /** A CSL locale as XML. */
    retrieveLocale(language: string): string;
    /** A CSL-JSON item. */
    retrieveItem(id: string): object;
  }

  interface Cite {
    readonly id: string;
    /** 0 for the first citation of an item, 1 for a later one, 2 for one right behind, 3 if it points elsewhere. */
    readonly position?: 0 | 1 | 2 | 3;
    /** What a citation points to inside the item, and of which kind that is. */
    readonly locator?: string;
    readonly label?: string;
    readonly 'suppress-author'?: boolean;
  }

  class Engine {
    constructor(system: CiteprocSystem, styleXml: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly Cite[]): string;
    /** Parameters and entries; false where the style has no bibliography. */
    makeBibliography(): readonly [object, readonly string[]] | false;
  }

  const CSL: { readonly Engine: typeof Engine };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package reaches an ES module as its default export.
  export default CSL;
}
