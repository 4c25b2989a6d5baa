const link = /\[((?:\\.|[^\]\\])*)\]\(<?[^\s()<>]+>?(?:\s[^)]*)?\)|<carrel:[^\s<>]+>/g;

/** A note's words on one line, its links by their words: for where it is only shown in passing. */
export const readable = (markdown: string): string =>
  markdown
    .replaceAll(link, (_, words?: string) => words?.replaceAll(/\\(.)/g, '$1') ?? '→')
    .replaceAll(/\s+/g, ' ')
    .trim();
