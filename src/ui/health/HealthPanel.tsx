import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import * as strings from 'AlignmentWebPartStrings';
import { counted, fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { useReader } from '../Reader';
import { setUpStyles as styles } from '../setUp/setUpStyles';
import { Notice } from '../states/Notice';
import { useHostTheme } from '../style/ThemeContext';
import { healthReducer, initialHealthState, mendable, type CheckProgress, type HealthResult, type ShownMendResult, type ShownProblem } from './healthState';
import { ProblemGroups } from './ProblemGroups';
import { findingText, mendText, problemText } from './problemText';

export interface HealthPanelProps {
  /** Looks for everything that is wrong. `deep`: with the whole log. */
  check(deep: boolean, onProgress: (progress: CheckProgress) => void): Promise<HealthResult>;
  mend(problems: readonly ShownProblem[], onProgress: (done: number) => void): Promise<readonly ShownMendResult[]>;
}

/** What is wrong with the lists and their rows, what it means, and mending what can be mended, after asking. */
export const HealthPanel: React.FC<HealthPanelProps> = ({ check, mend }) => {
  const theme = useHostTheme();
  const { locale } = useReader();
  const [state, dispatch] = React.useReducer(healthReducer, initialHealthState);
  const checking = state.phase === 'checking';
  const deep = state.phase === 'checking' && state.deep;
  React.useEffect(() => {
    if (!checking) return undefined;
    let wanted = true;
    check(deep, (progress) => wanted && dispatch({ type: 'progress', progress })).then(
      (result) => wanted && dispatch({ type: 'checked', result }),
      (error: Error) => wanted && dispatch({ type: 'failed', message: error.message })
    );
    return () => {
      wanted = false;
    };
  }, [checking, deep, check]);
  const n = (value: number): string => formatNumber(value, locale);
  const start = (problems: readonly ShownProblem[]): void => {
    dispatch({ type: 'mend' });
    mend(mendable(problems), (done) => dispatch({ type: 'mending', done })).then(
      (results) => dispatch({ type: 'mended', results }),
      (error: Error) => dispatch({ type: 'failed', message: error.message })
    );
  };
  const result = 'result' in state ? state.result : null;
  const toMend = result === null ? [] : mendable(result.problems);
  return (
    <ThemeProvider theme={theme} applyTo="none">
      <section className={styles.root}>
        <h3 className={styles.title}>{strings.HealthTitle}</h3>
        <p className={styles.text}>{strings.HealthIntro}</p>
        {'results' in state && state.results !== null && <MendReport results={state.results} />}
        {state.phase === 'checking' && <div role="status"><ProgressIndicator label={progressText(state.progress, n)} ariaValueText={progressText(state.progress, n)} /></div>}
        {state.phase === 'failed' && (
          <>
            <div className={styles.problem} role="alert"><strong>{strings.HealthFailed}.</strong> {state.message}</div>
            <div className={styles.actions}><PrimaryButton text={strings.Retry} onClick={() => dispatch({ type: 'check', deep: state.deep })} /></div>
          </>
        )}
        {state.phase === 'mending' && (
          <ProgressIndicator label={fill(strings.HealthMending, { n: n(Math.min(state.done + 1, state.total)), all: n(state.total) })} percentComplete={state.total === 0 ? undefined : state.done / state.total} />
        )}
        {state.phase === 'checked' && (
          <>
            {state.result.problems.length === 0 ? (
              <div role="status"><Notice icon="on-track" title={strings.HealthNothing} text={state.result.deep ? strings.HealthNothingDeepHint : strings.HealthNothingHint} /></div>
            ) : <p className={styles.heading} role="status">{counted(strings.HealthFound, state.result.problems.length, n(state.result.problems.length))}</p>}
            <div className={styles.actions}>
              {toMend.length > 0 && <PrimaryButton text={fill(strings.HealthMend, { n: n(toMend.length) })} onClick={() => dispatch({ type: 'ask' })} />}
              <DefaultButton text={strings.HealthCheckAgain} onClick={() => dispatch({ type: 'check', deep: state.result.deep })} />
              {!state.result.deep && <DefaultButton text={strings.HealthCheckDeep} title={strings.HealthDeepHint} onClick={() => dispatch({ type: 'check', deep: true })} />}
            </div>
            <ProblemGroups problems={state.result.problems} />
            <Findings findings={state.result.findings} />
            {state.asking && <Confirmation problems={toMend} onYes={() => start(state.result.problems)} onNo={() => dispatch({ type: 'no' })} />}
          </>
        )}
      </section>
    </ThemeProvider>
  );
};

const progressText = ({ part, rowsRead }: CheckProgress, n: (value: number) => string): string =>
  part === 'lists' ? strings.HealthCheckingLists : counted(part === 'goals' ? strings.HealthCheckingGoals : strings.HealthCheckingLog, rowsRead, n(rowsRead));

/** Lines of one list that are shown; more would only be scrolled past. */
const mostLines = 100;

const Lines: React.FC<{ lines: readonly string[] }> = ({ lines }) => {
  const { locale } = useReader();
  return (
    <>
      {lines.slice(0, mostLines).map((line, index) => <li key={index}>{line}</li>)}
      {lines.length > mostLines && <li>{fill(strings.HealthAndMore, { n: formatNumber(lines.length - mostLines, locale) })}</li>}
    </>
  );
};

/** Lists what will be changed, and changes nothing before a yes. */
const Confirmation: React.FC<{ problems: readonly ShownProblem[]; onYes(): void; onNo(): void }> = ({ problems, onYes, onNo }) => (
  <Dialog hidden={false} minWidth="min(560px, 92vw)" maxWidth="560px" onDismiss={onNo} dialogContentProps={{ title: strings.HealthMendTitle, subText: strings.HealthMendHint, closeButtonAriaLabel: strings.Close }} modalProps={{ isBlocking: true }}>
    <ul className={`${styles.sentences} ${styles.steps}`} tabIndex={0} aria-label={strings.HealthMendTitle}>
      <Lines lines={problems.map(mendText)} />
    </ul>
    <DialogFooter>
      <PrimaryButton text={strings.HealthMendDo} onClick={onYes} />
      <DefaultButton text={strings.Cancel} onClick={onNo} />
    </DialogFooter>
  </Dialog>
);

/** What was mended, and what was not and why. */
const MendReport: React.FC<{ results: readonly ShownMendResult[] }> = ({ results }) => {
  const { locale } = useReader();
  const n = (value: number): string => formatNumber(value, locale);
  const mended = results.filter((result) => result.mended);
  const failed = results.filter((result) => !result.mended);
  return (
    <>
      {mended.length > 0 && <p className={styles.good} role="status">{counted(strings.HealthMended, mended.length, n(mended.length))}</p>}
      {failed.length > 0 && (
        <div className={styles.problem} role="alert">
          {counted(strings.HealthNotMended, failed.length, n(failed.length))}
          <ul className={styles.sentences}><Lines lines={failed.map(({ problem, message }) => `${problemText(problem)}${message && `: ${message}`}`)} /></ul>
        </div>
      )}
    </>
  );
};

/** What set-up found out about this site by trying. */
const Findings: React.FC<{ findings: readonly string[] }> = ({ findings }) => {
  const texts = findings.map(findingText).filter((text) => text !== '');
  if (texts.length === 0) return null;
  return (
    <div>
      <h4 className={styles.heading}>{strings.HealthFindings}</h4>
      <ul className={styles.sentences}>{texts.map((text) => <li key={text}>{text}</li>)}</ul>
    </div>
  );
};
