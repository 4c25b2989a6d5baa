/** Why a variant is one: it is in the table, or a rule made it. */
export type NameSource =
  | { readonly kind: 'authority'; readonly id: string; readonly label: string; readonly system: string }
  | { readonly kind: 'rule'; readonly rule: string };

/** Another way to write a name, as it would be printed: “Yi Sang-jo”, “李相朝”. */
export interface NameVariant {
  readonly text: string;
  readonly source: NameSource;
}
