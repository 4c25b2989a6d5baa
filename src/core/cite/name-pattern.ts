import { oneLine } from './plain-text.ts';

/**
 * A pattern for a name as it may stand in running text: the space after an initial is free, and any
 * apostrophe stands for any other. Empty names match nothing.
 */
export function namePattern(name: string): string {
  const escaped = [...oneLine(name)].map((char) => {
    if (/['‘’\u02BB\u02BC]/.test(char)) return "['‘’\\u02BB\\u02BC]";
    return char === ' ' ? '\\s*' : char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
  return escaped.length === 0 ? '(?!)' : escaped.join('').replaceAll(/\\\.(?:\\s\*)?/g, '\\.\\s*');
}

/** True where `text` has the name as a whole word. */
export const namesIn = (text: string, name: string): boolean =>
  new RegExp(`(?<!\\p{L})${namePattern(name)}(?!\\p{L})`, 'u').test(text);
