export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** A step from the current place, kept inside the list. */
export type Step = (current: number, total: number) => number;

const by =
  (distance: number): Step =>
  (current, total) =>
    Math.min(total - 1, Math.max(0, current + distance));

export const byOne = { next: by(1), previous: by(-1) } as const;

/** Which step a key asks for in a list; null for every other key. */
export function moveTo(press: KeyPress, { page }: { page: number }): Step | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  switch (press.key) {
    case 'ArrowDown':
      return byOne.next;
    case 'ArrowUp':
      return byOne.previous;
    case 'PageDown':
      return by(page);
    case 'PageUp':
      return by(-page);
    case 'Home':
      return () => 0;
    case 'End':
      return (_, total) => total - 1;
    default:
      return null;
  }
}
