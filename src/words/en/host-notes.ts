export const hostNotes = {} as const;
