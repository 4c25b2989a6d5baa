import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onEscape: () => void;
}

export interface MarkdownEditor {
  focus(): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
  destroy(): void;
}

/** Markdown shown as it is written: what is emphasised looks so, and the marks stay in sight. */
const look = HighlightStyle.define([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.processingInstruction, class: 'md-mark' },
]);

/** A Markdown editor in `parent`. Tab leaves it, as in any other field (WCAG 2.1.2). */
export function createMarkdownEditor(parent: HTMLElement, options: EditorOptions): MarkdownEditor {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const state = EditorState.create({
    doc: options.text,
    // Whoever comes back to a note goes on at its end.
    selection: { anchor: options.text.length },
    extensions: [
      EditorView.cspNonce.of(nonce),
      history(),
      markdown(),
      syntaxHighlighting(look),
      EditorView.lineWrapping,
      placeholder('Write a note in Markdown; it is saved as you type.'),
      keymap.of([
        {
          key: 'Escape',
          run: () => {
            options.onEscape();
            return true;
          },
        },
        ...defaultKeymap,
        ...historyKeymap,
      ]),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        'aria-multiline': 'true',
        spellcheck: 'false',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange(update.state.doc.toString());
      }),
      EditorView.domEventHandlers({ blur: () => options.onBlur() }),
    ],
  });
  const view = new EditorView({ state, parent });
  return {
    focus: () => view.focus(),
    insert: (text) => text !== '' && view.dispatch(view.state.replaceSelection(text)),
    destroy: () => view.destroy(),
  };
}
