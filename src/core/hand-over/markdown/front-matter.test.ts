import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { frontMatter, propertyIn, withProperties } from './front-matter.ts';

const yamlOf = (text: string) => parseDocument(text.split(/^---\r?\n/m)[1] ?? '').toJS();

describe('front matter', () => {
  it('says in YAML what it was given, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = frontMatter({ 'carrel-id': value });
        expect(yamlOf(text)).toEqual({ 'carrel-id': value.toWellFormed() });
        expect(propertyIn(`${text}body`, 'carrel-id')).toBe(value.toWellFormed());
      }),
    );
  });

  it.each([
    ['of one line', 'carrel-title: old # mine\nmine: x\n', 'carrel-title: "new" # mine\nmine: x\n'],
    ['in quotation marks', "mine: x\ncarrel-title:   'old'\n", 'mine: x\ncarrel-title:   "new"\n'],
    ['of a block', 'carrel-title: |\n  old\n  older\nmine: x\n', 'carrel-title: "new"\nmine: x\n'],
    ['that is a list', 'carrel-title:\n  - a\n  - b\nmine: x\n', 'carrel-title:\n  "new"\nmine: x\n'],
    ['with line ends of Windows', 'carrel-title: old\r\nmine: x\r\n', 'carrel-title: "new"\r\nmine: x\r\n'],
    ['that is gone', 'mine: x\n', 'mine: x\n'],
    ['that no YAML is', 'mine: [x\ncarrel-title: old\n', 'mine: [x\ncarrel-title: old\n'],
  ])('has a value %s written anew, and all else as it was', (_, before, after) => {
    const whole = (yaml: string) => `---\n${yaml}---\n\ncarrel-title: in the text\n`;
    expect(withProperties(whole(before), { 'carrel-title': 'new' })).toBe(whole(after));
  });

  it('is only at the head of a file', () => {
    const text = 'Words.\n\n---\ncarrel-id: "x"\n---\n';
    expect(propertyIn(text, 'carrel-id')).toBe(null);
    expect(withProperties(text, { 'carrel-id': 'y' })).toBe(text);
  });
});
