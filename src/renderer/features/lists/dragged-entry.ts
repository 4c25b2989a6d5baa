import type { DragEvent } from 'react';

const type = 'application/x-carrel-list-entry';
/** Which is dragged: until it is dropped, the browser tells nobody what it is. */
let dragged: string | null = null;

export function dragEntry(event: DragEvent, id: string): void {
  dragged = id;
  event.dataTransfer.setData(type, id);
  event.dataTransfer.effectAllowed = 'move';
}

/** The entry of a list that is dragged over something or dropped on it; null for anything else. */
export const draggedEntry = ({ dataTransfer }: DragEvent): string | null =>
  dataTransfer.types.includes(type) ? dragged : null;
