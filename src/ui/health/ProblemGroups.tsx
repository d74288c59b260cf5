import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { useReader } from '../Reader';
import { safeLink } from '../format/safeLink';
import { controls } from '../style/controls';
import { colour } from '../style/themeVariables';
import type { ShownProblem } from './healthState';
import { healthWords } from './healthWords';
import { problemText } from './problemText';

const styles = mergeStyleSets({
  group: { border: `1px solid ${colour.divider}`, borderRadius: 4, padding: '12px 16px', display: 'flex', flexDirection: 'column', gap: 4 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 12px' },
  title: { fontSize: 16, lineHeight: 22, fontWeight: 600, margin: 0 },
  badge: { fontSize: 12, lineHeight: 18, padding: '0 8px', borderRadius: 9, background: colour.goodBackground, color: colour.text },
  help: { margin: 0, color: colour.subtle, overflowWrap: 'anywhere' },
  rows: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', padding: '6px 0', borderTop: `1px solid ${colour.divider}`, overflowWrap: 'anywhere' },
  what: { flex: '1 1 240px', minWidth: 0 },
  link: { color: colour.link, flex: 'none', display: 'inline-block', minHeight: 24, selectors: { '@media (pointer: coarse)': { lineHeight: 44 } } }
});

/** Rows of a kind that are shown at first, and how many more each time: a hundred thousand lines at once would stop the page. */
const shownAtFirst = 10;
const moreAtOnce = 200;

/** Problems by their kind, each with what it means and what can be done; the most numerous first would hide the grave ones, so the order is that of the words. */
export const ProblemGroups: React.FC<{ problems: readonly ShownProblem[] }> = ({ problems }) => {
  const words = healthWords();
  const order = Object.keys(words);
  const codes = [...new Set(problems.map(({ code }) => code))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return <>{codes.map((code) => <ProblemGroup key={code} code={code} problems={problems.filter((problem) => problem.code === code)} />)}</>;
};

const ProblemGroup: React.FC<{ code: string; problems: readonly ShownProblem[] }> = ({ code, problems }) => {
  const { locale } = useReader();
  const [most, setMost] = React.useState(shownAtFirst);
  const words = healthWords()[code];
  const shown = problems.slice(0, most);
  const hidden = problems.length - shown.length;
  return (
    <section className={styles.group} aria-label={words?.title ?? code}>
      <div className={styles.head}>
        <h4 className={styles.title}>{words?.title ?? code} ({formatNumber(problems.length, locale)})</h4>
        {problems.some(({ mend }) => mend !== null) && <span className={styles.badge}>{strings.HealthMendable}</span>}
      </div>
      {words && <p className={styles.help}>{words.help}</p>}
      <ul className={styles.rows}>
        {shown.map((problem, index) => <ProblemRow key={`${problem.list} ${problem.row} ${problem.step?.id ?? index}`} problem={problem} />)}
      </ul>
      {hidden > 0 && <div><button type="button" className={controls.quiet} onClick={() => setMost(most + moreAtOnce)}>{fill(strings.ShowMore, { n: formatNumber(Math.min(hidden, moreAtOnce), locale) })}</button></div>}
    </section>
  );
};

const ProblemRow: React.FC<{ problem: ShownProblem }> = ({ problem }) => {
  const href = problem.link === null ? null : safeLink(problem.link);
  const text = problemText(problem);
  const name = problem.row === null ? strings.HealthOpenPermissions : fill(strings.HealthOpenRow, { list: problem.listTitle, row: String(problem.row) });
  return (
    <li className={styles.row}>
      <span className={styles.what}><bdi>{text}</bdi></span>
      {href && <a className={styles.link} href={href} target="_blank" rel="noreferrer" aria-label={`${name}: ${text}`}>{name}</a>}
    </li>
  );
};
