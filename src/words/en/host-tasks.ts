export const hostTasks = {} as const;
