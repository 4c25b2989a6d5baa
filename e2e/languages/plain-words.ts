import type { Page } from 'playwright-core';

/** Where documents, notes and keys are shown in pieces that begin and end anywhere. */
const documentsWords =
  'style, script, kbd, .cm-content, .entry-passage, .mark-quote, .mark-note, .mark-compare, .take-wording';

/**
 * All that the window says now, seen or read aloud, one string a piece: text, names, titles, placeholders and what styles
 * put in. What says in which language it is (`lang`) is a document's own, or a language's name.
 */
export function allThatIsSaid(page: Page): Promise<string[]> {
  return page.evaluate((ofDocuments) => {
    const said = new Set<string>();
    const add = (text: string | null | undefined) => {
      const words = text?.replaceAll(/\s+/g, ' ').trim();
      if (words) said.add(words);
    };
    const isForeign = (element: Element) => element.closest('[lang]') !== document.documentElement;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(ofDocuments) || isForeign(parent)) continue;
      if (parent.checkVisibility({ contentVisibilityAuto: true })) add(node.textContent);
    }
    for (const element of document.querySelectorAll('*')) {
      if (isForeign(element) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'])
        add(element.getAttribute(name));
      for (const name of ['title', 'placeholder', 'alt']) add(element.getAttribute(name));
      for (const pseudo of ['::before', '::after'])
        add(/^"(.*)"$/.exec(getComputedStyle(element, pseudo).content)?.[1]);
    }
    return [...said];
  }, documentsWords);
}

/** Plain words of a string in the pseudo-language, which has no plain letter: runs of three and more. */
export const plainWordsIn = (text: string): string[] => text.match(/[A-Za-z]{3,}/g) ?? [];
