import type { NameSystem } from './entity.ts';

/** A form that rules made, before it is known whose it is. */
export interface MadeForm {
  readonly text: string;
  readonly system: NameSystem;
  /** What the reader is told: “Yale”, “surname family Ri”. */
  readonly rule: string;
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Each word with a capital: сан чо → Сан Чо. */
export const capitals = (text: string): string => text.split(' ').map(capital).join(' ');
