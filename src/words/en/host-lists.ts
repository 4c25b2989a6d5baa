export const hostLists = {} as const;
