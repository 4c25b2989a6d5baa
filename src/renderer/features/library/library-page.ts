/** What a place on the disk is looked for: a folder for a copy, for the files, as second place; or a copy to take in. */
export type Purpose = 'copy' | 'files' | 'second' | 'take-in';

/** What the dialog of the library shows. */
export type LibraryPage =
  | { readonly at: 'overview' }
  | { readonly at: 'recovery' }
  /** The passphrase is asked for, or the encryption is changed. */
  | { readonly at: 'encryption'; readonly deed: 'unlock' | 'encrypt' | 'change' | 'decrypt' }
  | { readonly at: 'choose'; readonly purpose: Purpose }
  /** Which of the backups, or another copy, is to be taken in. */
  | { readonly at: 'backups' }
  /** What taking in the copy in `path` would do. */
  | { readonly at: 'plan'; readonly path: string };
