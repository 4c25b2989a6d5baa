import { Visitor } from 'oxc-parser';
import { parseSource } from './imports.ts';
import type { Finding } from './layer-rule.ts';
import { notYetInCatalogues } from './not-yet-in-catalogues.ts';

/** Attributes and properties whose text is seen or read aloud, whatever it looks like. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'heading',
  'sentence',
  'hint',
  'name',
  'empty',
]);
/** Those whose text never is: names of classes, of keys, of what is asked. */
const unspoken = new Set([
  'className',
  'class',
  'id',
  'key',
  'type',
  'd',
  'style',
  'data-theme',
  'src',
  'href',
  'transform',
  'viewBox',
]);

/**
 * Finds words of the window that are in no catalogue (`src/words`): text between tags, attributes that are read aloud,
 * and strings with the look of a sentence or a label. An error that is a bug may speak English.
 */
export const checkWords = (file: string, source: string): Finding[] =>
  notYetInCatalogues.has(file) ? [] : findWords(file, source);

/** The same, of any file of the window. */
export function findWords(file: string, source: string): Finding[] {
  if (!file.startsWith('src/renderer/') || /\.test\.tsx?$/.test(file)) return [];
  const { program, lineAt } = parseSource(file, source);
  const found: Finding[] = [];
  const passed = new Set<number>();
  const add = (start: number, text: string) =>
    found.push({
      file,
      line: lineAt(start),
      message: `“${text.trim().replaceAll(/\s+/g, ' ').slice(0, 50)}” belongs in a catalogue (src/words/en).`,
    });
  const check = (start: number, text: string, always: boolean) => {
    if (passed.has(start) || names.has(text.trim()) || areKeys.test(text) || /^Control\+\S+$/.test(text))
      return;
    if (always ? /\p{L}{2}/u.test(text) : looksLikeWords(text)) add(start, text);
  };

  new Visitor({
    JSXText: (node) => check(node.start, node.value, true),
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (node.value?.type !== 'Literal' || typeof node.value.value !== 'string') return;
      if (spoken.has(name) && /^[A-Z]|\s/.test(node.value.value))
        check(node.value.start, node.value.value, true);
      if (unspoken.has(name) || spoken.has(name)) passed.add(node.value.start);
    },
    ImportDeclaration: (node) => void passed.add(node.source.start),
    ImportExpression: (node) => void passed.add(node.source.start),
    TSLiteralType(node) {
      passed.add(node.literal.start);
    },
    NewExpression(node) {
      // `throw new Error('A view asks …')`: a bug, told to whoever mends it.
      for (const argument of node.arguments) passed.add(argument.start);
    },
    Literal(node) {
      if (typeof node.value === 'string') check(node.start, node.value, false);
    },
    TemplateElement: (node) => check(node.start, node.value.cooked ?? '', false),
  }).visit(program);
  return found;
}

/** Names of keys and of things that are called so in every language. */
const names = new Set([
  ...[
    'Enter',
    'Escape',
    'Tab',
    'Backspace',
    'Delete',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Space',
    'Spacebar',
  ],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Control', 'Shift', 'Alt', 'Meta', 'Esc', 'Insert'],
  // A swatch shows its colour on these two letters.
  'ab',
  ...['Carrel', 'Markdown', 'Unidentified', 'Dead', 'Process', 'HEAD', 'UTC', 'Buffer', 'SharedArrayBuffer'],
]);

/** "Ctrl F", "Page Up", "Esc": what English keyboards print; `text/printed-keys.ts` says it as others do. */
const areKeys =
  /^\s*(?:(?:Ctrl|Shift|Alt|Esc|Enter|Space|Backspace|Delete|Home|End|Page (?:Up|Down)|F\d+|\S)(?:\s+|$))+$/;

/** "Close", "Nothing is open", " records": a capital and small letters, or words beside each other that are no list of classes. */
const looksLikeWords = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  (/^\s*[A-Z][a-z]+(?![a-zA-Z]*[:./-])/.test(text) ||
    /[a-z,;’] [a-z]+ [a-z]|[a-z][.!?…](\s|$)|[’“”…]/.test(text));
