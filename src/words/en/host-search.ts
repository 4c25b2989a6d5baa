export const hostSearch = {} as const;
