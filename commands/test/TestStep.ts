/** What one step of `npm test` found. A step that is one check counts as one. */
export interface StepResult {
  passed: number;
  /** One line for each failure: what failed. The details were printed while it ran. */
  failures: string[];
}

export interface TestStep {
  name: string;
  run(): Promise<StepResult>;
}
