import { type Attributes, parseXml, type XmlHandler, type XmlInput } from './parse-xml.ts';

/**
 * What is kept of a file at most: its bytes, and the tags and texts in it, each of which takes some dozens of bytes. No
 * volume of an edition has more; of a file that does nothing is kept, and it is parsed again.
 */
const most = { bytes: 8 * 1024 * 1024, events: 500_000 } as const;

/** How many events are told between two yields. */
const eventsAtOnce = 4096;

/** A text; the attributes of an element that begins; null where one ends. */
type Told = string | Attributes | null;

/** What a parser told of a file, to be told once more. */
export interface XmlTape {
  /** As `parseXml` does; only once, as what was told is let go. */
  play(handler: XmlHandler): Generator<void>;
}

/** Parses a file for `handler`, as `parseXml` does, and keeps what it told, so that it need not be parsed again. */
export function* recordXml(input: XmlInput, handler: XmlHandler): Generator<void, XmlTape> {
  const events: Told[] = [];
  /** Of the elements that begin, in order. */
  const names: string[] = [];
  const lines: number[] = [];
  let isKept = input.bytes.length <= most.bytes;

  function keep(event: Told): void {
    if (!isKept) return;
    events.push(event);
    if (events.length <= most.events) return;
    isKept = false;
    for (const list of [events, names, lines]) list.length = 0;
  }

  yield* parseXml(input, {
    open(name, attributes, line) {
      keep(attributes);
      if (isKept) {
        names.push(name);
        lines.push(line);
      }
      handler.open(name, attributes, line);
    },
    text(text) {
      keep(text);
      handler.text(text);
    },
    close() {
      keep(null);
      handler.close();
    },
  });

  function* play(to: XmlHandler): Generator<void> {
    let opened = 0;
    for (let at = 0; at < events.length; at += 1) {
      const event = events[at] as Told;
      events[at] = null;
      if (event === null) to.close();
      else if (typeof event === 'string') to.text(event);
      else {
        to.open(names[opened] as string, event, lines[opened] as number);
        opened += 1;
      }
      if (at % eventsAtOnce === 0) yield;
    }
    yield;
  }
  return { play: (to) => (isKept ? play(to) : parseXml(input, to)) };
}
