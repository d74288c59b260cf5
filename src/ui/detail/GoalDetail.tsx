import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatPercent } from '../../loc/percent';
import type { CheckIn, GoalRef, KeyResult, OkrDocument } from '../../okr/document';
import type { Snapshots } from '../../okr/snapshot';
import { formatDate, formatSpan } from '../format/dateSpan';
import type { Goal } from '../goals/Goal';
import { measureText, titleOf } from '../goals/goalText';
import { Icon } from '../marks/Icon';
import { PersonMark } from '../marks/PersonMark';
import { ProgressBar } from '../marks/ProgressBar';
import { StatusBadge } from '../marks/StatusBadge';
import { controls } from '../style/controls';
import { useReader } from '../Reader';
import { CheckInForm } from '../checkIn/CheckInForm';
import type { CheckInStatement } from '../checkIn/checkInStatement';
import type { SendOutcome } from '../checkIn/checkInState';
import { Breadcrumb } from './Breadcrumb';
import { checkInLines } from './checkInLines';
import { CheckInList } from './CheckInList';
import { detailStyles as styles } from './detailStyles';
import { ExplainPart } from './ExplainPart';
import { GoalList } from './GoalList';
import { Sparkline } from './Sparkline';
import { sparklineModel } from './sparklineModel';
import { useGoalLogs } from './useGoalLogs';

export interface GoalDetailProps {
  goal: Goal;
  document: OkrDocument;
  snapshots: Snapshots;
  readLog(ref: GoalRef): Promise<CheckIn[]>;
  readDescription(ref: GoalRef): Promise<string>;
  onOpen(goal: Goal): void;
  /** Whether this person is offered a check-in here. */
  mayCheckIn: boolean;
  newKey(): string;
  sendCheckIn(statement: CheckInStatement): Promise<SendOutcome>;
  /** Shows the goals of the owner alone. */
  onOwner(owner: string): void;
}

/** Everything about one goal. */
export const GoalDetail: React.FC<GoalDetailProps> = (props) => {
  const { goal, document, snapshots, onOpen } = props;
  const { locale } = useReader();
  const logs = useGoalLogs(goal, props.readLog, props.readDescription);
  const title = React.useRef<HTMLHeadingElement>(null);
  // Whoever opened another goal from here reads on at its title.
  React.useEffect(() => title.current?.focus(), [goal.key]);

  const confidenceOf = (one: Goal): number | null => (one.keyResult ? snapshots.keyResults[one.keyResult.id]?.confidence ?? null : null);
  const keyResults = goal.children.filter((child) => child.keyResult !== null);
  const objectives = goal.children.filter((child) => child.objective !== null);
  const lists = { confidenceOf, onOpen };
  const sparkline = logs.state === 'ready' && logs.logs[0].goal === goal ? sparklineModel(goal, logs.logs[0].checkIns, document) : null;
  return (
    <div className={styles.root}>
      <header>
        <Breadcrumb goal={goal} onOpen={onOpen} />
        <span className={styles.kind}>
          <Icon name={goal.objective ? 'objective' : 'keyResult'} />
          {goal.objective ? strings.Objective : strings.KeyResult}
        </span>
        <h2 ref={title} tabIndex={-1} className={styles.title}><bdi>{titleOf(goal)}</bdi></h2>
      </header>
      <Numbers goal={goal} />
      <ExplainPart key={`why ${goal.key}`} goal={goal} document={document} snapshots={snapshots} onOpen={onOpen} />
      {props.mayCheckIn && goal.keyResult && <CheckInPart key={goal.key} {...props} keyResult={goal.keyResult} lastConfidence={confidenceOf(goal)} />}
      {sparkline && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{strings.History}</h3>
          <Sparkline goal={goal} model={sparkline} />
        </section>
      )}
      <Facts goal={goal} document={document} onOwner={props.onOwner} />
      {logs.state === 'ready' && logs.description.trim() !== '' && <p className={styles.text} dir="auto">{logs.description}</p>}
      <GoalList heading={strings.Supports} goals={goal.parents} {...lists} />
      {goal.objective && keyResults.length === 0 && <p className={styles.text}>{strings.NoKeyResults}</p>}
      <GoalList heading={strings.KeyResults} goals={keyResults} {...lists} />
      <GoalList heading={strings.SupportedBy} goals={objectives} {...lists} />
      <section className={styles.section} aria-busy={logs.state === 'reading'}>
        <h3 className={styles.heading}>{strings.CheckIns}</h3>
        {logs.state === 'reading' && <p className={styles.text} role="status">{strings.ReadingCheckIns}</p>}
        {logs.state === 'failed' && (
          <div className={styles.failed} role="alert">
            <span>{strings.CheckInsFailed} {logs.message}</span>
            <button type="button" className={controls.button} onClick={logs.retry}>{strings.Retry}</button>
          </div>
        )}
        {logs.state === 'ready' && <CheckInList key={goal.key} lines={checkInLines(logs.logs, document, locale)} />}
      </section>
    </div>
  );
};

/** Offers a check-in, takes it, and says when it is saved. */
const CheckInPart: React.FC<GoalDetailProps & { keyResult: KeyResult; lastConfidence: number | null }> = ({ goal, keyResult, lastConfidence, newKey, sendCheckIn }) => {
  const [part, setPart] = React.useState<'offered' | 'open' | 'saved' | 'left'>('offered');
  const button = React.useRef<HTMLButtonElement>(null);
  // The form is gone, and with it what had the keyboard.
  React.useEffect(() => {
    if (part === 'saved' || part === 'left') button.current?.focus();
  }, [part]);
  if (part === 'open') {
    return (
      <section aria-label={fill(strings.CheckInFor, { title: titleOf(goal) })}>
        <CheckInForm goal={goal} keyResult={keyResult} lastConfidence={lastConfidence} newKey={newKey} send={sendCheckIn} onSaved={() => setPart('saved')} onCancel={() => setPart('left')} />
      </section>
    );
  }
  return (
    <div className={styles.numbers}>
      <div role="status">{part === 'saved' && <span className={styles.saved}><span className={styles.savedIcon}><Icon name="closed" /></span>{strings.Saved}</span>}</div>
      <div><button ref={button} type="button" className={`${controls.button} ${controls.primary}`} onClick={() => setPart('open')}>{strings.CheckIn}</button></div>
    </div>
  );
};

const Numbers: React.FC<{ goal: Goal }> = ({ goal }) => {
  const { locale } = useReader();
  const { progress, expected, status, value } = goal.result;
  return (
    <div className={styles.numbers}>
      {goal.keyResult && <span className={`${styles.strong} ${styles.value}`}>{measureText(goal.keyResult.measure, value, locale)}</span>}
      <div className={styles.numberLine}>
        <span className={styles.bar}><ProgressBar progress={progress} expected={expected} status={status} /></span>
        <StatusBadge status={status} />
      </div>
      {expected !== null && <span className={styles.quiet}>{fill(strings.ExpectedToday, { expected: formatPercent(expected, locale) })}</span>}
    </div>
  );
};

const Facts: React.FC<{ goal: Goal; document: OkrDocument; onOwner(owner: string): void }> = ({ goal, document, onOwner }) => {
  const { locale } = useReader();
  const period = document.periods.find(({ id }) => id === goal.period);
  const { due, owner } = goal.objective ?? goal.keyResult ?? { due: null, owner: null };
  const span = period ? formatSpan(period.start, period.end, locale) : null;
  return (
    <dl className={styles.facts}>
      <dt>{strings.Owner}</dt>
      <dd>{owner === null ? <PersonMark name={null} /> : <button type="button" className={styles.link} title={fill(strings.GoalsOf, { name: goal.owner ?? owner })} onClick={() => onOwner(owner)}><PersonMark name={goal.owner} /></button>}</dd>
      {goal.team && <><dt>{strings.Team}</dt><dd><bdi>{goal.team}</bdi></dd></>}
      {period && <><dt>{strings.Period}</dt><dd>{period.title}{span && ` (${span})`}</dd></>}
      {due && <><dt>{strings.Due}</dt><dd>{formatDate(due, locale)}</dd></>}
    </dl>
  );
};
