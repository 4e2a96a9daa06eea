/** The part of CSL-JSON (citationstyles.org, 1.0.2) that this project writes. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  /** A name that is not taken apart: a body, a pen name, or one whose parts are not known. */
  readonly literal?: string;
}

/** One date, or the two ends of a range; `literal` where it is neither. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: string;
  readonly genre?: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly version?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly note?: string;
}
