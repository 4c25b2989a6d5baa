import { type CarrelLink, readCarrelLink } from '#contract/carrel-link.ts';

/** A target of a Markdown link: `](carrel:…)` or `<carrel:…>`. No title, no blanks. */
const target = /\]\(<?(carrel:[^\s()<>]+)>?(?:\s[^)]*)?\)|<(carrel:[^\s<>]+)>/g;

/** Where the links of a note lead, each once. */
export function linksIn(markdown: string): CarrelLink[] {
  const found = new Set([...markdown.matchAll(target)].map(([, inline, bare]) => inline ?? bare ?? ''));
  return [...found].map(readCarrelLink).filter((link) => link !== null);
}
