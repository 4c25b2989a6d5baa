import { unreadable } from './unreadable.ts';

export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>;
  /** What follows it. */
  readonly body: string;
}

/**
 * Takes the front matter off a Markdown file: lines of `key: value` between two lines `---`; a value goes on
 * in lines that begin with two spaces. Values are text as it stands: no quotation marks, no types.
 */
export function readFrontMatter(content: string, file: string): FrontMatter {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) {
    throw unreadable(file, 'it must begin with front matter between two lines “---”');
  }
  const fields: Record<string, string> = Object.create(null);
  let key: string | undefined;
  for (const [index, line] of lines.slice(1, end).entries()) {
    const field = /^([a-z]+(?:-[a-z]+)*): *(.*)$/.exec(line);
    if (field?.[1] !== undefined) {
      key = field[1];
      if (key in fields) throw unreadable(file, `“${key}” is there twice in its front matter`);
      fields[key] = (field[2] ?? '').trim();
    } else if (key !== undefined && /^ {2,}\S/.test(line)) {
      fields[key] = `${fields[key]} ${line.trim()}`.trim();
    } else if (line.trim() !== '') {
      throw unreadable(file, `line ${index + 2} of its front matter is neither “key: value” nor indented`);
    }
  }
  return { fields, body: lines.slice(end + 1).join('\n') };
}

/** A list in front matter: parts between semicolons. */
export const listOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
