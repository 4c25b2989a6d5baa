export const shell = {
  view: '&View',
  couldNotOpen: 'Carrel could not open',
  stoppedAgain:
    'The window has stopped {times} times within {seconds} seconds ({reason}). What was saved is safe; start Carrel again.',
} as const;
