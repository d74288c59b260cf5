import type { MeasureType } from '../../src/okr/document';

/** What a key result may be about. `{start}` and `{target}` in the title are filled with the numbers, unit included. */
export interface KeyResultIdea {
  title: string;
  type: MeasureType;
  start: number | null;
  target: number | null;
  unit: string;
  /** Stay above and stay below: between it and the target the key result is behind. */
  riskThreshold: number | null;
  milestones: string[];
  /** Whether other teams may aim at other numbers: false where the title or the unit fixes them. */
  scalable: boolean;
}

export interface ObjectiveIdea {
  title: string;
  description: string;
  keyResults: KeyResultIdea[];
}

export interface DepartmentIdea {
  name: string;
  /** What heads and members are called. */
  headTitle: string;
  jobTitles: string[];
  /** Names of teams; further teams get a place added. */
  teams: string[];
  /** What the department is to reach in a year. */
  yearly: ObjectiveIdea;
  /** What the department and its teams aim at in a quarter. */
  quarterly: ObjectiveIdea[];
}

const idea = (title: string, type: MeasureType, start: number | null, target: number | null, unit: string, more: Partial<KeyResultIdea> = {}): KeyResultIdea => ({
  title, type, start, target, unit, riskThreshold: null, milestones: [], scalable: unit !== '%', ...more
});

export const increase = (title: string, start: number, target: number, unit: string): KeyResultIdea => idea(title, 'increase', start, target, unit);
export const decrease = (title: string, start: number, target: number, unit: string): KeyResultIdea => idea(title, 'decrease', start, target, unit);
export const stayAbove = (title: string, riskThreshold: number, target: number, unit: string): KeyResultIdea =>
  idea(title, 'stay-above', null, target, unit, { riskThreshold, scalable: false });
export const stayBelow = (title: string, riskThreshold: number, target: number, unit: string): KeyResultIdea =>
  idea(title, 'stay-below', null, target, unit, { riskThreshold, scalable: false });
export const yesNo = (title: string): KeyResultIdea => idea(title, 'yes-no', 0, 1, '', { scalable: false });
export const milestones = (title: string, ...steps: string[]): KeyResultIdea => idea(title, 'milestones', 0, 100, '%', { milestones: steps, scalable: false });
export const baseline = (title: string, unit: string): KeyResultIdea => idea(title, 'baseline', null, null, unit, { scalable: false });

export const objective = (title: string, description: string, ...keyResults: KeyResultIdea[]): ObjectiveIdea => ({ title, description, keyResults });
