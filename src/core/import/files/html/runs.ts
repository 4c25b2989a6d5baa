import type { Inline } from '#contract/document.ts';

/** What holds for a stretch of words: emphasis, a link. Two stretches with one mark are one piece. */
export type Mark =
  | { readonly type: 'emphasis' | 'strong' | 'code' }
  | { readonly type: 'editorial'; readonly mark: 'deleted' | 'added' }
  | { readonly type: 'link'; readonly target: string };

interface Run {
  readonly marks: readonly Mark[];
  readonly leaf: Inline;
}

/** Collects the words of one block. White space counts once and not at the ends of lines (CSS Text 3, §4.1). */
export interface Runs {
  add(text: string, marks: readonly Mark[]): void;
  /** Puts a line break, page break or footnote's sign. */
  put(leaf: Inline, marks: readonly Mark[]): void;
  /** What was collected; empties it. */
  take(): Inline[];
  /** True where no words were collected, nor a sign. */
  isEmpty(): boolean;
}

export function createRuns(): Runs {
  let runs: Run[] = [];
  let hasContent = false;
  let endsInSpace = true;
  return {
    add(text, marks) {
      let words = text.replaceAll(/[ \t\n\f\r]+/g, ' ');
      if (endsInSpace) words = words.replace(/^ /, '');
      if (words === '') return;
      endsInSpace = words.endsWith(' ');
      if (words !== ' ') hasContent = true;
      runs.push({ marks, leaf: { type: 'text', text: words } });
    },
    put(leaf, marks) {
      if (leaf.type === 'line-break') endsInSpace = true;
      else hasContent = true;
      runs.push({ marks, leaf });
    },
    take() {
      const taken = hasContent ? nested(trimmed(runs), 0) : [];
      runs = [];
      hasContent = false;
      endsInSpace = true;
      return taken;
    },
    isEmpty: () => !hasContent,
  };
}

/** Without line breaks and white space at both ends, and without a space before a line break. */
function trimmed(runs: readonly Run[]): Run[] {
  const isBreak = (run: Run | undefined) => run?.leaf.type === 'line-break';
  const isBlank = (run: Run | undefined) =>
    isBreak(run) || (run?.leaf.type === 'text' && run.leaf.text.trim() === '');
  let end = runs.length;
  while (end > 0 && isBlank(runs[end - 1])) end -= 1;
  let start = 0;
  while (start < end && isBlank(runs[start])) start += 1;
  return runs.slice(start, end).map((run, index, all) => {
    const isLast = index === all.length - 1 || isBreak(all[index + 1]);
    if (!isLast || run.leaf.type !== 'text') return run;
    return { ...run, leaf: { type: 'text', text: run.leaf.text.replace(/ $/, '') } };
  });
}

/** Runs as inline content: neighbours with a mark in common stand in one element. */
function nested(runs: readonly Run[], depth: number): Inline[] {
  const content: Inline[] = [];
  for (let at = 0; at < runs.length; ) {
    const mark = runs[at]?.marks[depth];
    let end = at + 1;
    while (end < runs.length && runs[end]?.marks[depth] === mark) end += 1;
    const stretch = runs.slice(at, end);
    if (mark !== undefined) content.push(...element(mark, nested(stretch, depth + 1)));
    else for (const { leaf } of stretch) append(content, leaf);
    at = end;
  }
  return content;
}

function append(content: Inline[], leaf: Inline): void {
  const last = content.at(-1);
  if (last?.type === 'text' && leaf.type === 'text') {
    content[content.length - 1] = { type: 'text', text: last.text + leaf.text };
  } else if (leaf.type !== 'text' || leaf.text !== '') content.push(leaf);
}

function element(mark: Mark, content: readonly Inline[]): Inline[] {
  if (content.length === 0) return [];
  // Code is words alone; what else stands in it stays beside it.
  if (mark.type === 'code') {
    return content.map((each) => (each.type === 'text' ? { type: 'code', text: each.text } : each));
  }
  return [{ ...mark, content } as Inline];
}
