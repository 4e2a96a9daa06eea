/** What the controls of the view say, in the page's language. */
export interface ViewWords {
  readonly label: string;
  readonly tilt: string;
  readonly north: string;
  /** By which keys the map is turned and tilted. */
  readonly keys: string;
  readonly heights: (times: number) => string;
  readonly noHeights: string;
  readonly noWorkers: string;
}
