export const bookmarks = {} as const;
