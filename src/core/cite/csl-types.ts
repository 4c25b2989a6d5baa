/** CSL-JSON (CSL 1.0.2 data schema, https://citationstyles.org/), as far as we fill it. */

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** A name that stays in one piece. */
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'comma-suffix'?: boolean;
  /** Family name first in every place: the citation engine's own addition. */
  readonly 'static-ordering'?: boolean;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
}

export type CslValue = string | readonly CslName[] | CslDate;

export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: CslValue;
}
