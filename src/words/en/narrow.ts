export const narrow = {} as const;
