export const encryption = {} as const;
