export const cite = {} as const;
