import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Completion } from '#contract/search.ts';
import { boxAct } from './box-keys.ts';
import { takeCompletion } from './take-completion.ts';
import { useCompletions } from './use-completions.ts';
import { useTypedQuery } from './use-typed-query.ts';

/** Who pauses so long looks at the results, over which the completions lie. The arrow brings them back. */
const foldMs = 2500;

/** What is in the search box, what it may become, and what its keys do. */
export function useSearchBox(box: RefObject<HTMLInputElement | null>, onLeave: () => void) {
  const [text, setText] = useTypedQuery();
  const [caret, setCaret] = useState(text.length);
  const [isOpen, setOpen] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const wantedCaret = useRef<number | null>(null);
  const { stretch, completions } = useCompletions({ text, caret }, isTyping);
  const isShown = isOpen && completions.length > 0;
  const at = isShown && chosen !== null && chosen < completions.length ? chosen : null;

  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    box.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  const mayFold = isShown && at === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew.
  useEffect(() => {
    if (!mayFold) return;
    const timer = setTimeout(() => {
      if (!document.querySelector('.completions:hover')) setOpen(false);
    }, foldMs);
    return () => clearTimeout(timer);
  }, [mayFold, text]);

  function write(next: string, caretAt: number, open: boolean): void {
    setText(next);
    setCaret(caretAt);
    setOpen(open);
    setTyping(next !== '');
    setChosen(null);
  }

  function take(completion: Completion | undefined): void {
    if (!stretch || !completion) return;
    const taken = takeCompletion(text, stretch, completion.text);
    wantedCaret.current = taken.caret;
    write(taken.text, taken.caret, false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.nativeEvent.isComposing || isModified) return;
    const state = { isEmpty: text === '', count: completions.length, isOpen: isShown, at };
    const act = boxAct(event.key, state);
    if (act === null) return;
    event.preventDefault();
    // In the room Escape would step back.
    event.stopPropagation();
    if (act.type === 'mark') setChosen(act.at);
    else if (act.type === 'open') setOpen(true);
    else if (act.type === 'close') setOpen(false);
    else if (act.type === 'empty') write('', 0, false);
    else if (act.type === 'take') take(completions[at ?? -1]);
    else {
      setOpen(false);
      onLeave();
    }
  }

  return {
    text,
    completions: isShown ? completions : [],
    at,
    take,
    clear: () => write('', 0, false),
    handlers: {
      onChange: ({ target }: { target: HTMLInputElement }) =>
        write(target.value, target.selectionStart ?? target.value.length, true),
      onSelect: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        setCaret(currentTarget.selectionStart ?? text.length),
      onBlur: () => setOpen(false),
      onKeyDown,
    },
  };
}
