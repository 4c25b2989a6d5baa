import type { Attributes, XmlHandler } from './parse-xml.ts';

/** What was told of a file, to be told again: a second reading of the same file without parsing it. */
export interface Recording extends XmlHandler {
  /** Tells all of it, and forgets it on the way; pauses now and then, as `parseXml` does. */
  replay(handler: XmlHandler): Generator<void>;
}

/** Events between two pauses: about what a piece of a file has. */
const pauseEvents = 2000;

const closed = Symbol('closed');
interface Opened {
  readonly name: string;
  readonly attributes: Attributes;
  readonly line: number;
}

export function createRecording(): Recording {
  const events: (string | typeof closed | Opened | null)[] = [];
  return {
    open: (name, attributes, line) => void events.push({ name, attributes, line }),
    text: (text) => void events.push(text),
    close: () => void events.push(closed),
    *replay(handler) {
      for (const [i, event] of events.entries()) {
        if (event === closed) handler.close();
        else if (typeof event === 'string') handler.text(event);
        else if (event !== null) handler.open(event.name, event.attributes, event.line);
        events[i] = null;
        if (i % pauseEvents === pauseEvents - 1) yield;
      }
      yield;
    },
  };
}

/** Tells two handlers the same. */
export const tellBoth = (one: XmlHandler, other: XmlHandler): XmlHandler => ({
  open(name, attributes, line) {
    one.open(name, attributes, line);
    other.open(name, attributes, line);
  },
  text(text) {
    one.text(text);
    other.text(text);
  },
  close() {
    one.close();
    other.close();
  },
});
