import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { Goal } from '../goals/Goal';
import { titleOf } from '../goals/goalText';
import { detailStyles as styles } from './detailStyles';

/** What a goal hangs on, from the top down, by the first parent of each. */
export function homeChain(goal: Goal): Goal[] {
  const chain: Goal[] = [];
  for (let above = goal.parents[0]; above; above = above.parents[0]) chain.unshift(above);
  return chain;
}

/** The way from the top of the organisation to a goal, each step to be opened. */
export const Breadcrumb: React.FC<{ goal: Goal; onOpen(goal: Goal): void }> = ({ goal, onOpen }) => {
  const chain = homeChain(goal);
  if (chain.length === 0) return null;
  return (
    <nav aria-label={strings.Breadcrumb}>
      <ol className={styles.breadcrumb}>
        {chain.map((above) => <li key={above.key}><button type="button" className={styles.link} onClick={() => onOpen(above)}><bdi>{titleOf(above)}</bdi></button></li>)}
      </ol>
    </nav>
  );
};
