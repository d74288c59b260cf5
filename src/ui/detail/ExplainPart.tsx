import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { openEvaluation, type Explanation } from '../../okr';
import type { OkrDocument } from '../../okr/document';
import type { Snapshots } from '../../okr/snapshot';
import { refOf, type Goal } from '../goals/Goal';
import { useReader } from '../Reader';
import { detailStyles as styles } from './detailStyles';
import { explanationLines } from './explanationModel';

export interface ExplainPartProps {
  goal: Goal;
  document: OkrDocument;
  snapshots: Snapshots;
}

/** Why a goal's numbers are what they are. Worked out when somebody asks: for all goals at once it would be kept for nobody. */
export const ExplainPart: React.FC<ExplainPartProps & { onOpen(goal: Goal): void }> = ({ goal, document, snapshots, onOpen }) => {
  const { locale } = useReader();
  const [open, setOpen] = React.useState(false);
  const explanations = useExplanations(open, { goal, document, snapshots });
  return (
    <details className={styles.explain} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{strings.Explain}</summary>
      {open && explanations === null && <p className={styles.text} role="status">{strings.WorkingOut}</p>}
      {open && explanations !== null && (
        <dl className={styles.reasons}>
          {explanationLines(goal, explanations, document, locale).map(({ number, name, text, parts }) => (
            <React.Fragment key={number}>
              <dt>{name}</dt>
              <dd>
                <span>{text}</span>
                {parts.length > 0 && (
                  <ul className={styles.parts}>
                    {parts.map((part) => {
                      const { goal: partGoal } = part;
                      return (
                        <li key={part.key}>
                          {partGoal ? <button type="button" className={styles.link} onClick={() => onOpen(partGoal)}><bdi>{part.title}</bdi></button> : <bdi>{part.title}</bdi>}
                          <span className={styles.partText}>{part.text}</span>
                        </li>
                      );
                    })}
                  </ul>
                )}
              </dd>
            </React.Fragment>
          ))}
        </dl>
      )}
    </details>
  );
};

/** null: not asked for, or not there yet. */
function useExplanations(wanted: boolean, { goal, document, snapshots }: ExplainPartProps): Explanation[] | null {
  const { today } = useReader();
  const [explained, setExplained] = React.useState<{ goal: Goal; explanations: Explanation[] } | null>(null);
  React.useEffect(() => {
    if (!wanted) return undefined;
    // In an organisation of tens of thousands it takes a moment: what is open already is drawn first.
    const timer = setTimeout(() => setExplained({ goal, explanations: openEvaluation(document, today, snapshots).explain(refOf(goal)) }), 0);
    return () => clearTimeout(timer);
  }, [wanted, goal, document, snapshots, today]);
  return explained !== null && explained.goal === goal ? explained.explanations : null;
}
