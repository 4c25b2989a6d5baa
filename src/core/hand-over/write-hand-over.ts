import type { FolderReport, HandOverFormat, HandOverReport } from '#contract/hand-over.ts';
import { assertFree, writeWhole } from '../files/write-whole.ts';
import { lossesOf } from './account.ts';
import { countsOf, type HandOver } from './model.ts';

export interface HandOverOrder {
  readonly handOver: HandOver;
  readonly format: HandOverFormat;
  /** A file; for `markdown` a folder. */
  readonly out: string;
  readonly replace: boolean;
}

/** The endings of the files; of `markdown` it is a folder. */
export const endings: Readonly<Record<HandOverFormat, string>> = {
  markdown: '',
  docx: '.docx',
  odt: '.odt',
  html: '.html',
  pdf: '.pdf',
  text: '.txt',
  jsonld: '.jsonld',
};

/** Whether a format ends with a bibliography: a folder and annotations have each record's citation beside it. */
export const hasBibliography = (format: HandOverFormat): boolean =>
  format !== 'markdown' && format !== 'jsonld';

/** Names that a report lists. */
const mostNames = 200;

/**
 * Writes a hand-over and says what became of it; a PDF is for a shell to print (`pageOf`). Throws `output-exists` and
 * `output-unwritable`.
 */
export async function writeHandOver(
  { handOver, format, out, replace }: HandOverOrder,
  tell: (done: number) => void = () => {},
): Promise<HandOverReport> {
  const report = { format, out, ...countsOf(handOver), losses: lossesOf(handOver, format) };
  if (format === 'markdown') {
    const { writeFolder } = await import('./markdown/write-folder.ts');
    const written = writeFolder(handOver, out, tell);
    const files = written.made + written.updated + written.same + written.changed.length;
    return { ...report, files, folder: shortened(written) };
  }
  if (format === 'pdf') throw new Error('A PDF is printed by a shell.');
  assertFree(out, replace);
  writeWhole(out, await contentOf(handOver, format));
  return { ...report, files: 1, folder: null };
}

/** The page of a hand-over that a shell is to print into `out`, with what is to be said when it has. Throws `output-exists`. */
export async function pageOf({
  handOver,
  format,
  out,
  replace,
}: HandOverOrder): Promise<{ readonly html: string; readonly report: HandOverReport }> {
  assertFree(out, replace);
  const losses = lossesOf(handOver, format);
  const report = { format, out, ...countsOf(handOver), losses, files: 1, folder: null };
  return { html: String(await contentOf(handOver, 'html')), report };
}

async function contentOf(
  handOver: HandOver,
  format: Exclude<HandOverFormat, 'markdown' | 'pdf'>,
): Promise<string | Uint8Array> {
  if (format === 'jsonld') return (await import('./web-annotations.ts')).writeWebAnnotations(handOver);
  const { buildPaper } = await import('./paper/build-paper.ts');
  const paper = buildPaper(handOver);
  switch (format) {
    case 'docx':
      return (await import('./paper/write-docx.ts')).writeDocx(paper);
    case 'odt':
      return (await import('./paper/write-odt.ts')).writeOdt(paper);
    case 'text':
      return (await import('./paper/write-text.ts')).writeText(paper);
    case 'html':
      return (await import('./paper/write-html.ts')).writeHtml(paper);
  }
}

const shortened = (report: FolderReport): FolderReport => ({
  ...report,
  changed: report.changed.slice(0, mostNames),
  gone: report.gone.slice(0, mostNames),
});
