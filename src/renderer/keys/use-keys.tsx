import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useRoom } from '../state/use-room.tsx';
import {
  type ChordName,
  chordFor,
  commandFor,
  type KeyCommandName,
  keysWhileAdding,
} from './key-commands.ts';
import { createTypeAhead, type TypeAhead } from './type-ahead.ts';

/** Those of a key, the last that came first in line: what it does where two texts stand side by side is for the one with the focus. */
type Handlers = Map<KeyCommandName | ChordName, readonly (() => void)[]>;
const KeyContext = createContext<{ handlers: Handlers; typeAhead: TypeAhead } | null>(null);

/** What has the keys to itself while it is open. */
const holdsKeys = 'dialog[open], [popover]:popover-open';

/** Listens for the room's keys; views say with `useKeyCommand` what theirs do. */
export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const [keys] = useState(() => ({ handlers: new Map() as Handlers, typeAhead: createTypeAhead() }));
  const { singleKeys, pane } = useRoom().state;

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector(holdsKeys)) return;
      const { handlers, typeAhead } = keys;
      if (typeAhead.hold(event)) {
        event.preventDefault();
        return;
      }
      const chord = chordFor(event);
      if (chord !== null) {
        const asked = pane === 'add' ? undefined : handlers.get(chord)?.at(-1);
        if (!asked) return;
        event.preventDefault();
        asked();
        return;
      }
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const command = commandFor(
        {
          key: event.key,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          // In a list of choices a letter goes to the choice that begins with it.
          inText: target.matches(
            'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable="true"]',
          ),
          onControl: target.matches('button, a, select, [role="button"]'),
        },
        singleKeys,
      );
      if (command && pane === 'add' && !keysWhileAdding.has(command)) return;
      const handler = command && handlers.get(command)?.at(-1);
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [keys, singleKeys, pane]);

  return <KeyContext value={keys}>{children}</KeyContext>;
}

/** Says what a key does while this view is there, and `isActive`. */
export function useKeyCommand(name: KeyCommandName | ChordName, handler: () => void, isActive = true): void {
  const handlers = useContext(KeyContext)?.handlers;
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    if (!handlers || !isActive) return;
    const run = () => latest.current();
    handlers.set(name, [...(handlers.get(name) ?? []), run]);
    return () => {
      const others = (handlers.get(name) ?? []).filter((each) => each !== run);
      handlers.set(name, others);
    };
  }, [handlers, name, isActive]);
}

/** What was typed before the editor was there. */
export function useTypeAhead(): TypeAhead {
  const keys = useContext(KeyContext);
  if (!keys) throw new Error('A view asks for keys outside their provider.');
  return keys.typeAhead;
}
