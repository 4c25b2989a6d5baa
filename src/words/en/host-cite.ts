export const hostCite = {} as const;
