export const notesHistory = {} as const;
