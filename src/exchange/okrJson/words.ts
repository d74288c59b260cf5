import type { CadenceInterval, CheckInKind, GoalKind, GoalState, Level, MeasureType, Obstacle, PeriodState, Status, Visibility } from '../../okr/document';

/** The words of the document's members, as lists that can be asked. A word missing here is a type error: see `complete`. */
function complete<Word extends string>() {
  return <Words extends readonly Word[]>(...words: Words & (Word extends Words[number] ? unknown : never)): Words => words;
}

export const levels = complete<Level>()('organisation', 'team', 'person');
export const goalStates = complete<GoalState>()('draft', 'active', 'closed', 'postponed');
export const periodStates = complete<PeriodState>()('planning', 'active', 'closed');
export const goalKinds = complete<GoalKind>()('committed', 'aspirational', 'growth');
export const visibilities = complete<Visibility>()('everyone', 'private');
export const statuses = complete<Status>()('not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed');
export const obstacles = complete<Obstacle>()('time', 'dependency', 'support', 'training', 'other');
export const measureTypes = complete<MeasureType>()('increase', 'decrease', 'stay-above', 'stay-below', 'yes-no', 'milestones', 'baseline');
export const checkInKinds = complete<CheckInKind>()('check-in', 'correction', 'opening', 'close', 'reopen', 'postpone', 'comment');
export const cadenceIntervals = complete<CadenceInterval>()('week', '2-weeks', '3-weeks', 'month', 'off');
