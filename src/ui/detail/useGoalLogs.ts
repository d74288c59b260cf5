import * as React from 'react';
import type { CheckIn, GoalRef } from '../../okr/document';
import { refOf, type Goal } from '../goals/Goal';

export interface GoalLog {
  goal: Goal;
  checkIns: readonly CheckIn[];
}

export type GoalLogs = { state: 'reading' } | { state: 'failed'; message: string; retry(): void } | { state: 'ready'; logs: readonly GoalLog[]; description: string };

/** A goal and, of an objective, the key results that measure it: those whose check-ins are shown with it. */
export function goalsWithLog(goal: Goal): Goal[] {
  return [goal, ...(goal.objective ? goal.children.filter((child) => child.keyResult !== null) : [])];
}

/** Reads the description of a goal, its log and those of its key results when it is shown. Answers for a goal that is no longer shown are dropped. */
export function useGoalLogs(goal: Goal, readLog: (ref: GoalRef) => Promise<CheckIn[]>, readDescription: (ref: GoalRef) => Promise<string>): GoalLogs {
  const [attempt, setAttempt] = React.useState(0);
  const [logs, setLogs] = React.useState<GoalLogs>({ state: 'reading' });
  React.useEffect(() => {
    let wanted = true;
    setLogs({ state: 'reading' });
    const reading = Promise.all(goalsWithLog(goal).map(async (one) => ({ goal: one, checkIns: await readLog(refOf(one)) })));
    Promise.all([reading, readDescription(refOf(goal))]).then(
      ([read, description]) => wanted && setLogs({ state: 'ready', logs: read, description }),
      (error: Error) => wanted && setLogs({ state: 'failed', message: error.message, retry: () => setAttempt((before) => before + 1) })
    );
    return () => {
      wanted = false;
    };
  }, [goal, readLog, readDescription, attempt]);
  return logs;
}
