import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlHandler } from './parse-xml.ts';
import { recordXml, type XmlTape } from './xml-tape.ts';

const inputOf = (xml: string) => ({ path: 'volume.xml', bytes: Buffer.from(xml) });

/** What is told, in order. */
function listener() {
  const told: unknown[] = [];
  const handler: XmlHandler = {
    open: (name, attributes, line) => told.push(['open', name, { ...attributes }, line]),
    text: (text) => told.push(['text', text]),
    close: () => told.push(['close']),
  };
  return { told, handler };
}

function runs<T>(pass: Generator<void, T>): T {
  for (;;) {
    const step = pass.next();
    if (step.done) return step.value;
  }
}

/** What a parser tells, what is told while it is kept, and what is played. */
function toldThrice(xml: string): unknown[][] {
  const [parsed, recorded, played] = [listener(), listener(), listener()];
  runs(parseXml(inputOf(xml), parsed.handler));
  const tape: XmlTape = runs(recordXml(inputOf(xml), recorded.handler));
  runs(tape.play(played.handler));
  return [parsed.told, recorded.told, played.told];
}

const text = fc.string({ maxLength: 5 }).map((each) => each.replaceAll(/[^ -~]|[<&>]/g, '-'));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('div', 'tei:p', 'persName'),
      fc.option(fc.constantFrom('xml:id="p1"', 'n="1" type="document"'), { nil: '' }),
      fc.array(
        fc.oneof(
          { maxDepth: 3 },
          text,
          fc.constantFrom('\n', '&amp;', '<![CDATA[<x>]]>', '<pb/>'),
          tie('element'),
        ),
      ),
    )
    .map(([name, attributes, inside]) => `<${name} ${attributes}>${inside.join('')}</${name}>`),
}));

describe('what a parser told', () => {
  it('is told again', () => {
    fc.assert(
      fc.property(element, (xml) => {
        const [parsed, recorded, played] = toldThrice(xml);
        expect(recorded).toEqual(parsed);
        expect(played).toEqual(parsed);
      }),
    );
  });

  it.each([
    ['many bytes', `<a>${'<b>long</b>'.padEnd(600)}${`<c n="${' '.repeat(1000)}"/>\n`.repeat(8500)}</a>`],
    ['many tags', `<a>${'<b/>'.repeat(300_000)}</a>`],
  ])('of %s is parsed again', (_, xml) => {
    const [parsed, recorded, played] = toldThrice(xml);
    // Vitest would compare element by element with a message for each.
    const [wanted, first, second] = [parsed, recorded, played].map((told) => JSON.stringify(told));
    expect(first === wanted && second === wanted).toBe(true);
  });

  it('is nothing where the file is broken', () => {
    const { handler } = listener();
    expect(() => runs(recordXml(inputOf('<a><b></a>'), handler))).toThrow(/volume\.xml, line 1/);
  });

  it('lets others have their turn meanwhile', () => {
    const tape = runs(recordXml(inputOf(`<a>${'<b/>'.repeat(20_000)}</a>`), listener().handler));
    expect([...tape.play(listener().handler)].length).toBeGreaterThan(5);
  });
});
