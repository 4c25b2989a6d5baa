import { escapeMarkdown } from '../../cite/escape-markdown.ts';

/** Words on one line, with nothing in them that Markdown would read as its own. */
export const line = (text: string): string => escapeMarkdown(noNul(text).replaceAll(/\s+/g, ' ').trim());

/** Markdown has no place for it (CommonMark, 2.3), and some programs take a file with one for no text. */
export const noNul = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** What ends a fence of code, or a comment of Obsidian, that a note left open: the rest of the file would be shown as that. */
export function closing(text: string): string {
  let open: string | null = null;
  let isComment = false;
  for (const each of text.split('\n')) {
    const [, run] = /^ {0,3}(`{3,}|~{3,})/.exec(each) ?? [];
    if (run && open === null) open = run;
    else if (run && open && each.trim() === run && run.startsWith(open)) open = null;
    else if (open === null && (each.match(/%%/g)?.length ?? 0) % 2 === 1) isComment = !isComment;
  }
  return open === null ? (isComment ? '\n\n%%' : '') : `\n${open}`;
}
