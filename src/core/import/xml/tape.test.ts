import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseXml, type XmlHandler } from './parse-xml.ts';
import { Tape } from './tape.ts';

/** Takes down what it is told. */
function listener() {
  const told: unknown[] = [];
  const handler: XmlHandler = {
    open: (name, attributes, line) => told.push([name, { ...attributes }, line]),
    text: (text) => told.push(text),
    close: () => told.push(null),
  };
  return { told, handler };
}

/** What a file tells when it is parsed, and when it is told again. */
function bothOf(xml: string) {
  const [parsed, again] = [listener(), listener()];
  const tape = new Tape();
  for (const _ of parseXml({ path: 'a.xml', bytes: Buffer.from(xml) }, parsed.handler, tape));
  const { isWhole } = tape;
  for (const _ of tape.replay(again.handler));
  return { isWhole, parsed: parsed.told, again: again.told };
}

const pieces = [
  ...[
    'words',
    ' ',
    '\n',
    '\r\n',
    '\r',
    'é金🙂',
    '&amp;',
    '&#x6771;',
    ']',
    ' > ',
    '<pb n="1"/>',
    '<p>',
    '<p >',
  ],
  ...[
    '<![CDATA[<p>]]>',
    '<!-- <p> -->',
    '<?pi <p>?>',
    '<a x="1" y=\'&lt;>\'>',
    '<a\n x="2">',
    '<n:b/>',
    '</>',
  ],
];

/** Ends are put in where a tag is open, and behind all. */
function wellFormed(parts: readonly string[]): string {
  const open: string[] = [];
  const body = parts.map((part) => {
    if (part === '</>') return open.length > 0 ? `</${open.pop()}>` : '';
    const name = /^<([a-z]+)[^/]*>$/.exec(part)?.[1];
    if (name !== undefined && open.length > 90) return '';
    if (name !== undefined) open.push(name);
    return part;
  });
  return `<r>${body.join('')}${open
    .reverse()
    .map((name) => `</${name}>`)
    .join('')}</r>`;
}

it('tells again what a parser told', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const { isWhole, parsed, again } = bothOf(wellFormed(parts));
      expect([isWhole, again]).toEqual([true, parsed]);
    }),
  );
});

it('tells again what lies across the pieces in which a file is read', () => {
  const long = fc.array(fc.constantFrom(...pieces), { minLength: 300, maxLength: 300 });
  fc.assert(
    fc.property(long, (parts) => {
      // Pieces of 64 KiB end anywhere in it.
      const { parsed, again } = bothOf(wellFormed(Array(60).fill(parts).flat()));
      expect(again).toEqual(parsed);
    }),
    { numRuns: 20 },
  );
});

it('keeps nothing of a long file', () => {
  const { isWhole, again } = bothOf(`<r>${'<p>words</p>'.repeat(700_000)}</r>`);
  expect([isWhole, again]).toEqual([false, []]);
});
