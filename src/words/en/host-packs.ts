export const hostPacks = {} as const;
