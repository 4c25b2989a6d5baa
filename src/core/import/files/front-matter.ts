import { parse } from 'yaml';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostFiles', hostFiles);

/** A longer front matter or sidecar was not written by a person. */
const maxChars = 256 * 1024;
/** Deeper ones were neither, and their parser works by recursion. */
const maxDepth = 100;

/** A text and the YAML above it, between a line `---` and a line `---` or `...`; null where there is none. */
export function splitFrontMatter(text: string): { readonly yaml: string | null; readonly body: string } {
  const none = { yaml: null, body: text };
  const start = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (start === undefined) return none;
  const end = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  end.lastIndex = start;
  const found = end.exec(text);
  if (found === null) return none;
  return { yaml: text.slice(start, found.index), body: text.slice(end.lastIndex) };
}

/**
 * YAML 1.2 as objects, lists and strings: “1956” and “no” stay as they are written, and so does a date.
 * Throws `source-unreadable` with the reason.
 */
export function parseYaml(yaml: string, path: string): unknown {
  const refuse = (sentence: string) => new AppError('source-unreadable', sentence);
  if (yaml.length > maxChars) throw refuse(t('yamlTooLong', { path }));
  if (depthOf(yaml) > maxDepth) throw refuse(t('yamlTooDeep', { path, depth: maxDepth }));
  try {
    // Aliases that multiply are a bomb; a description needs no twenty of them.
    return parse(yaml, { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 20, prettyErrors: false });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    const why = said.replace(/[.:]$/, '').slice(0, 200);
    throw refuse(why === '' ? t('yamlMalformed', { path }) : t('yamlUnreadable', { path, why }));
  }
}

/** At least as deep as it nests: by brackets, and by what stands before the words of a line. */
function depthOf(yaml: string): number {
  let open = 0;
  let deepest = 0;
  for (const [sign] of yaml.matchAll(/[[{\]}]/g)) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    deepest = Math.max(deepest, open);
  }
  for (const line of yaml.split('\n')) {
    const before = /^[\s?:-]*/.exec(line)?.[0] ?? '';
    deepest = Math.max(deepest, before.length / 2, before.replaceAll(/[^?:-]/g, '').length);
  }
  return deepest;
}
