import * as strings from 'CommonStrings';
import type { Obstacle, Status } from '../okr/document';

/** The status in the reader's words. Never shown by colour alone. */
export function statusWord(status: Status): string {
  switch (status) {
    case 'not-started': return strings.StatusNotStarted;
    case 'on-track': return strings.StatusOnTrack;
    case 'behind': return strings.StatusBehind;
    case 'at-risk': return strings.StatusAtRisk;
    case 'closed': return strings.StatusClosed;
    case 'postponed': return strings.StatusPostponed;
  }
}

export const obstacles: readonly Obstacle[] = ['time', 'dependency', 'support', 'training', 'other'];

/** What stopped somebody, in the reader's words. */
export function obstacleWord(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'time': return strings.ObstacleTime;
    case 'dependency': return strings.ObstacleDependency;
    case 'support': return strings.ObstacleSupport;
    case 'training': return strings.ObstacleTraining;
    case 'other': return strings.ObstacleOther;
  }
}
