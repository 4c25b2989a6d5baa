/** What is selected on the page, where that may be a name: a word or a few. */
export const selectedName = (): string => nameIn(getSelection()?.toString() ?? '');

/** A selection without what stands around its words; empty where it is more than a name. */
export function nameIn(selection: string): string {
  const text = selection.replaceAll(/\s+/g, ' ').replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return text.length <= 80 && text.split(' ').length <= 8 ? text : '';
}
