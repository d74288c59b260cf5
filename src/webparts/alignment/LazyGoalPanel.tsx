import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { OkrLists } from '../../lists/OkrLists';
import type { CheckIn, GoalRef } from '../../okr/document';
import type { CheckInStatement } from '../../ui/checkIn/checkInStatement';
import type { SendOutcome } from '../../ui/checkIn/checkInState';
import type { Goal } from '../../ui/goals/Goal';
import { offersCheckIn } from '../../ui/goals/roles';
import { Notice } from '../../ui/states/Notice';
import { useLazyModule } from '../../ui/states/useLazyModule';
import type { Loaded } from './organisationState';

export interface LazyGoalPanelProps {
  goal: Goal;
  loaded: Loaded;
  lists: OkrLists;
  newKey(): string;
  /** Told of a check-in that is in the log. */
  onCheckedIn(checkIn: CheckIn): void;
  onOwner(owner: string): void;
  onOpen(goal: Goal): void;
  onClose(): void;
}

const loadGoalPanel = (): Promise<typeof import('../../ui/detail/GoalPanel')> => import(/* webpackChunkName: "goal-panel" */ '../../ui/detail/GoalPanel');

/** The details of a goal, downloaded when the first goal is opened. */
export const LazyGoalPanel: React.FC<LazyGoalPanelProps> = ({ goal, loaded: { reading }, lists, newKey, onCheckedIn, onOwner, onOpen, onClose }) => {
  const part = useLazyModule(loadGoalPanel);
  const readLog = React.useCallback((ref: GoalRef) => lists.readLog(ref), [lists]);
  const readDescription = React.useCallback((ref: GoalRef) => lists.readDescription(ref), [lists]);
  if (part.state === 'failed') return <Notice icon="at-risk" alert title={strings.PartFailed} action={{ text: strings.Retry, onClick: part.retry }} />;
  if (part.state === 'loading') return null;
  const sendCheckIn = async (statement: CheckInStatement): Promise<SendOutcome> => {
    const outcome = await lists.checkIn(statement);
    if (outcome.kind === 'saved') onCheckedIn(outcome.checkIn);
    return outcome;
  };
  return (
    <part.module.GoalPanel
      goal={goal}
      document={reading.document}
      snapshots={reading.snapshots}
      readLog={readLog}
      readDescription={readDescription}
      mayCheckIn={offersCheckIn(goal, reading.person)}
      newKey={newKey}
      sendCheckIn={sendCheckIn}
      onOwner={onOwner}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
};
