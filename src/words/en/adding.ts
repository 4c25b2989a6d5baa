export const adding = {} as const;
