export const hostSources = {} as const;
