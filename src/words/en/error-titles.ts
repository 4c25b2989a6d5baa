export const errorTitles = {} as const;
