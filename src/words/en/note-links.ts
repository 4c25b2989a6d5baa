export const noteLinks = {} as const;
