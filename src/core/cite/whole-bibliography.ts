import type { Quoted } from '#contract/citations.ts';
import type { Cited } from '#contract/entities.ts';
import { withMarkdown } from './cited-markdown.ts';

export interface BibliographyEntry {
  /** Of an edition or a guide, not of an archive. */
  readonly isSecondary: boolean;
  readonly cited: Cited;
}

const headings = ['Primary sources', 'Secondary sources'] as const;
/** The first line hangs out, as a bibliography is set (CMOS 17, 2.24). */
const hanging = 'margin:0 0 0.5em 2em;text-indent:-2em';

/**
 * A bibliography as one takes it away whole. `entries` are in the order of their style; kept apart they stand under two
 * headings, unless all are of one kind.
 */
export function wholeBibliography(entries: readonly BibliographyEntry[], apart: boolean): Quoted {
  const kinds = [false, true].map((kind) => entries.filter(({ isSecondary }) => isSecondary === kind));
  const isParted = apart && kinds.every((kind) => kind.length > 0);
  const parts = (isParted ? kinds : [entries]).map((part, at) => ({
    heading: isParted ? headings[at] : undefined,
    cited: part.map(({ cited }) => withMarkdown(cited)),
  }));
  const join = (form: (part: (typeof parts)[number]) => readonly string[], between: string) =>
    parts.flatMap(form).join(between);
  return {
    text: `${join(({ heading, cited }) => [...(heading ? [heading] : []), ...cited.map(({ text }) => text)], '\n\n')}\n`,
    html: join(
      ({ heading, cited }) => [
        ...(heading ? [`<h2>${heading}</h2>`] : []),
        ...cited.map(({ html }) => `<p style="${hanging}">${html}</p>`),
      ],
      '\n',
    ),
    markdown: `${join(({ heading, cited }) => [...(heading ? [`## ${heading}`] : []), ...cited.map(({ markdown }) => markdown)], '\n\n')}\n`,
  };
}

/** The same as a page that stands alone: no script, nothing from elsewhere. */
export const bibliographyPage = (title: string, html: string): string =>
  `<!doctype html>
<html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:1rem/1.5 serif;max-width:40rem;margin:3rem auto;padding:0 1rem}h1{font-size:1.4rem}h2{font-size:1.1rem}</style>
<h1>${title}</h1>
${html}
</html>
`;
