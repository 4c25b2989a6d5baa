export const hostHandOver = {} as const;
