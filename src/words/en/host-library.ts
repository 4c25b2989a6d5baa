export const hostLibrary = {} as const;
