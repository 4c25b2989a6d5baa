import type { Inline } from '#contract/document.ts';

type Text = { type: 'text'; text: string };

/** Takes inline content down in order, with white space as one space and none at the ends. */
export interface InlineSink {
  text(text: string): void;
  push(inline: Inline): void;
  lineBreak(): void;
  /** What `fill` writes goes into `wrap(content)`; where that is empty it is left out, unless `keepEmpty`. */
  within(wrap: (content: Inline[]) => Inline, fill: () => void, keepEmpty?: boolean): void;
  /** The whole, without the space at its end. */
  end(): Inline[];
}

/** What is no single space: replacing those too would take the text apart at every word. */
const looseSpace = /[\t\r\n][ \t\r\n]*| [ \t\r\n]+/g;

export function createInlineSink(): InlineSink {
  const root: Inline[] = [];
  let content: Inline[] = root;
  /** True where a further space would be one too many. */
  let spaced = true;
  let lastText: Text | null = null;

  function trimEnd(): void {
    if (spaced && lastText?.text.endsWith(' ')) lastText.text = lastText.text.slice(0, -1);
  }

  return {
    text(raw) {
      let text = raw.replace(looseSpace, ' ');
      if (spaced && text.startsWith(' ')) text = text.slice(1);
      if (text === '') return;
      spaced = text.endsWith(' ');
      const last = content.at(-1);
      if (last !== undefined && last === lastText) lastText.text += text;
      else {
        lastText = { type: 'text', text };
        content.push(lastText);
      }
    },
    push(inline) {
      content.push(inline);
    },
    lineBreak() {
      trimEnd();
      spaced = true;
      content.push({ type: 'line-break' });
    },
    within(wrap, fill, keepEmpty = false) {
      const around = content;
      const inner: Inline[] = [];
      content = inner;
      fill();
      content = around;
      if (inner.length > 0 || keepEmpty) content.push(wrap(inner));
    },
    end() {
      while (root.at(-1)?.type === 'line-break') root.pop();
      while (root[0]?.type === 'line-break') root.shift();
      trimEnd();
      return isEmptyText(root.at(-1)) ? root.slice(0, -1) : root;
    },
  };
}

const isEmptyText = (inline: Inline | undefined): boolean => inline?.type === 'text' && inline.text === '';
