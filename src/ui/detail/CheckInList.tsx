import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { controls } from '../style/controls';
import { useReader } from '../Reader';
import type { CheckInLine } from './checkInLines';
import { detailStyles as styles } from './detailStyles';

/** As many as fit without a long wait; a weekly check-in of four key results makes two hundred a year. */
const step = 20;

/** The check-ins of a goal, newest first. */
export const CheckInList: React.FC<{ lines: readonly CheckInLine[] }> = ({ lines }) => {
  const { locale } = useReader();
  const [shown, setShown] = React.useState(step);
  if (lines.length === 0) return <p className={styles.text}>{strings.NoCheckIns}</p>;
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line) => <CheckInItem key={`${line.about} ${line.id}`} line={line} />)}
      </ul>
      {lines.length > shown && (
        <button type="button" className={controls.quiet} onClick={() => setShown(shown + step)}>
          {fill(strings.ShowMore, { n: formatNumber(Math.min(step, lines.length - shown), locale) })}
        </button>
      )}
    </>
  );
};

const CheckInItem: React.FC<{ line: CheckInLine }> = ({ line }) => (
  <li className={styles.item}>
    <span className={styles.checkInHead}>
      {line.value !== null && <span className={`${styles.strong} ${styles.value}`}>{line.value}</span>}
      {line.kind !== null && <span className={styles.strong}>{line.kind}</span>}
      {line.about !== null && <bdi>{line.about}</bdi>}
    </span>
    {line.note !== '' && <p className={styles.note} dir="auto">{line.note}</p>}
    {line.obstacle !== null && <span className={styles.obstacle}>{line.obstacle}</span>}
    <span className={styles.quiet}>
      <span>{line.date}</span>
      {line.author !== null && <span>{line.author}</span>}
      {line.confidence !== null && <span>{line.confidence}</span>}
      {!line.counted && <span>{strings.NotCounted}</span>}
    </span>
  </li>
);
