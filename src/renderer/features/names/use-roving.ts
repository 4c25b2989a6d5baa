import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * One stop of the Tab key for many controls, and arrows among them: a name may have sixty forms. Answers what listens
 * for the keys; `onLeave` is called with an arrow up at the first.
 */
export function useRoving(
  list: RefObject<HTMLElement | null>,
  onLeave?: () => void,
): (event: KeyboardEvent) => void {
  const all = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];

  // After every drawing, since the one that held the stop may be gone.
  useLayoutEffect(() => {
    const each = all();
    const stop =
      each.find((one) => one === document.activeElement) ?? each.find((one) => one.tabIndex === 0) ?? each[0];
    for (const one of each) one.tabIndex = one === stop ? 0 : -1;
  });

  return (event) => {
    const each = all();
    const at = each.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? each.length - 1 : at + (steps[event.key] ?? 0);
    if (to === at) return;
    event.preventDefault();
    if (to < 0) return onLeave?.();
    focusAmong(each, to);
  };
}

/** Gives the focus, and the stop of the Tab key, to one of several. */
export function focusAmong(each: readonly HTMLElement[], at: number): void {
  const next = each[Math.min(at, each.length - 1)];
  if (!next) return;
  for (const one of each) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}
