import {
  autocompletion,
  type CompletionSource,
  closeCompletion,
  currentCompletions,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  /** What stands there while it is empty. */
  readonly placeholder: string;
  /** True where it is shown and cannot be changed. */
  readonly isLocked: boolean;
  /** What would make it longer is not taken, and `onTooLong` is called. */
  readonly maxChars?: number;
  readonly onTooLong?: () => void;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onEscape: () => void;
  /** Ctrl Enter: the note is to be read. */
  readonly onRead: () => void;
  /** What `[[` offers. */
  readonly links: CompletionSource;
}

export interface MarkdownEditor {
  focus(): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
  /** Takes another text in place of what it holds. */
  replace(text: string): void;
  lock(isLocked: boolean): void;
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
  const lock = new Compartment();
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
      lock.of(locked(options.isLocked)),
      placeholder(options.placeholder),
      atMost(options),
      // Before CodeMirror’s own of the same precedence.
      Prec.highest(keymap.of([{ key: 'Escape', run: (view) => leave(view, options) }])),
      autocompletion({ override: [options.links], icons: false, interactionDelay: 0 }),
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            options.onRead();
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
    insert: (text) => text !== '' && !view.state.readOnly && view.dispatch(view.state.replaceSelection(text)),
    replace(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
    },
    lock: (isLocked) => view.dispatch({ effects: lock.reconfigure(locked(isLocked)) }),
    destroy: () => view.destroy(),
  };
}

/**
 * Escape closes what is offered, and leaves where nothing is. Just after a letter it is not yet known that nothing is offered,
 * and CodeMirror’s own binding would take the key for that: the next letters would be typed into the note.
 */
function leave(view: EditorView, { onEscape }: EditorOptions): boolean {
  if (currentCompletions(view.state).length > 0) return false;
  closeCompletion(view);
  onEscape();
  return true;
}

/** What was longer before may still become shorter. */
const atMost = ({ maxChars = Number.POSITIVE_INFINITY, onTooLong }: EditorOptions) =>
  EditorState.changeFilter.of(({ newDoc, startState }) => {
    const isTaken = newDoc.length <= Math.max(maxChars, startState.doc.length);
    if (!isTaken) onTooLong?.();
    return isTaken;
  });

/** It keeps the focus and can be read through and copied from. */
const locked = (isLocked: boolean) => [
  EditorState.readOnly.of(isLocked),
  EditorView.contentAttributes.of({ 'aria-readonly': String(isLocked) }),
];
