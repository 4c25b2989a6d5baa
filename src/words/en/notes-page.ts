export const notesPage = {} as const;
