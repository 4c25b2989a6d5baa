export const language = {
  title: 'Language of the room',
  asSystem: 'As the system ({name})',
} as const;
