export const hostNames = {} as const;
