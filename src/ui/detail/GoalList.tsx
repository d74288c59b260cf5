import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { formatDate } from '../format/dateSpan';
import type { Goal } from '../goals/Goal';
import { measureText, titleOf } from '../goals/goalText';
import { ProgressBar } from '../marks/ProgressBar';
import { StatusBadge } from '../marks/StatusBadge';
import { useReader } from '../Reader';
import { detailStyles as styles } from './detailStyles';

export interface GoalListProps {
  heading: string;
  goals: readonly Goal[];
  /** Confidence of the last check-in, 1–10, or null. */
  confidenceOf(goal: Goal): number | null;
  onOpen(goal: Goal): void;
}

/** Goals beside a goal, each to be opened, with where it stands. */
export const GoalList: React.FC<GoalListProps> = ({ heading, goals, confidenceOf, onOpen }) => {
  const { locale } = useReader();
  if (goals.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {goals.map((goal) => {
          const confidence = confidenceOf(goal);
          const due = goal.keyResult?.due ?? goal.objective?.due ?? null;
          return (
            <li key={goal.key} className={styles.item}>
              <button type="button" className={styles.link} onClick={() => onOpen(goal)}><bdi>{titleOf(goal)}</bdi></button>
              {goal.keyResult && <span className={styles.value}>{measureText(goal.keyResult.measure, goal.result.value, locale)}</span>}
              <div className={styles.numberLine}>
                <span className={styles.bar}><ProgressBar progress={goal.result.progress} expected={goal.result.expected} status={goal.result.status} /></span>
                <StatusBadge status={goal.result.status} />
              </div>
              <span className={styles.quiet}>
                <span>{goal.owner ?? strings.NoOwner}</span>
                {confidence !== null && <span>{fill(strings.ConfidenceOf, { n: formatNumber(confidence, locale) })}</span>}
                {due !== null && <span>{strings.Due} {formatDate(due, locale)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
