import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { Icon } from '../marks/Icon';
import { useReader } from '../Reader';
import { useHostTheme } from '../style/ThemeContext';
import { AccessForm } from './AccessForm';
import { NextSteps, type NextStep } from './NextSteps';
import { planSummary } from './planSummary';
import { setUpReducer, type AccessChoice, type PlannedStep, type PrincipalChoice } from './setUpState';
import { setUpStyles as styles } from './setUpStyles';
import { stepText } from './stepWords';

export interface SetUpPanelProps {
  /** Address of the site that holds, or will hold, the goals. */
  site: string;
  /** Nothing is set up here yet. */
  first: boolean;
  /** Who is let in now; before set-up, what it begins with. */
  access(): Promise<AccessChoice>;
  /** Everybody in the organisation, as this site knows them. */
  everyone(): Promise<PrincipalChoice>;
  /** People and groups whose name begins with a text. */
  find(text: string): Promise<readonly PrincipalChoice[]>;
  /** What would be done, without doing it. */
  plan(access: AccessChoice): Promise<readonly PlannedStep[]>;
  /** Does it, and goes on where an earlier try stopped. */
  setUp(onProgress: (progress: { done: number; total: number; step: PlannedStep }) => void, access: AccessChoice): Promise<void>;
  /** What to do when it is done. */
  nextSteps: readonly NextStep[];
  onDone(): void;
}

/** Sets the lists up, for a person who may: asks whom to let in, says first what will be done, then how far it is, and goes on where it stopped. */
export const SetUpPanel: React.FC<SetUpPanelProps> = ({ site, first, access: readAccess, everyone: readEveryone, find, plan, setUp, nextSteps, onDone }) => {
  const theme = useHostTheme();
  const { locale } = useReader();
  const [state, dispatch] = React.useReducer(setUpReducer, { phase: 'looking' });
  const [everyone, setEveryone] = React.useState<PrincipalChoice | null>(null);
  const looking = state.phase === 'looking';
  const chosen = state.phase === 'planned' && state.outdated ? state.access : null;
  React.useEffect(() => {
    if (!looking && chosen === null) return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const [access, all] = await Promise.all([chosen ?? readAccess(), readEveryone()]);
      const steps = await plan(access);
      if (!wanted) return;
      setEveryone(all);
      dispatch({ type: 'planned', access, steps });
    };
    look().catch((error: Error) => wanted && dispatch({ type: 'not planned', message: error.message }));
    return () => {
      wanted = false;
    };
  }, [looking, chosen, readAccess, readEveryone, plan]);

  const start = (access: AccessChoice): void => {
    dispatch({ type: 'started' });
    setUp(({ done, total, step }) => dispatch({ type: 'step done', step, done, total }), access).then(
      () => dispatch({ type: 'finished' }),
      (error: Error) => dispatch({ type: 'stopped', message: error.message })
    );
  };
  const n = (value: number): string => formatNumber(value, locale);
  const steps = 'steps' in state ? state.steps : [];
  const sentences = planSummary(steps, locale);
  const isDone = state.phase === 'done';
  const letsNobodyIn = 'access' in state && (state.access.participants.length === 0 || state.access.readers.length === 0);
  return (
    <ThemeProvider theme={theme} applyTo="none">
      <section className={styles.root}>
        <h3 className={styles.title}>{isDone ? strings.SetUpDone : first ? strings.SetUpTitle : strings.SetUpAgainTitle}</h3>
        <p className={styles.text}>{isDone ? strings.SetUpDoneHint : first ? strings.SetUpIntro : strings.SetUpAgainIntro}</p>
        <p className={`${styles.text} ${styles.subtle}`}>{fill(strings.SetUpWhere, { site })}</p>
        {looking && <p className={styles.text} role="status">{strings.SetUpReading}</p>}
        {'access' in state && everyone !== null && (
          <AccessForm access={state.access} everyone={everyone} disabled={state.phase === 'running'} find={find} onChange={(access) => dispatch({ type: 'access chosen', access })} />
        )}
        {(state.phase === 'no-plan' || state.phase === 'stopped') && <div className={styles.problem} role="alert"><strong>{strings.SetUpFailed}.</strong> {state.message}</div>}
        {state.phase === 'running' && (
          <ProgressIndicator
            label={strings.SetUpRunning}
            description={fill(strings.SetUpStepOf, { n: n(Math.min(state.done + 1, state.total)), all: n(state.total), step: state.current === null ? '' : stepText(state.current) })}
            percentComplete={state.total === 0 ? undefined : state.done / state.total}
          />
        )}
        {state.phase === 'planned' && (
          <div role="status">
            {state.outdated ? <p className={styles.text}>{strings.SetUpReading}</p> : sentences.length === 0 ? <p className={styles.good}>{strings.SetUpNothing}</p> : (
              <>
                <h4 className={styles.heading}>{strings.SetUpPlanTitle}</h4>
                <ul className={styles.sentences}>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
              </>
            )}
          </div>
        )}
        {state.phase === 'planned' && letsNobodyIn && <p className={styles.problem} role="alert">{strings.AccessEmpty}</p>}
        <div className={styles.actions}>
          {state.phase === 'no-plan' && <DefaultButton text={strings.Retry} onClick={() => dispatch({ type: 'look' })} />}
          {state.phase === 'planned' && (state.outdated || sentences.length > 0) && <PrimaryButton text={first ? strings.SetUpButton : strings.SetUpApply} disabled={state.outdated || letsNobodyIn} onClick={() => start(state.access)} />}
          {state.phase === 'stopped' && <PrimaryButton text={strings.SetUpContinue} onClick={() => start(state.access)} />}
          {isDone && <PrimaryButton text={strings.SetUpOpen} onClick={onDone} />}
        </div>
        {isDone && first && <NextSteps steps={nextSteps} />}
        {steps.length > 0 && (
          <details>
            <summary className={styles.summary}>{fill(strings.SetUpPlan, { n: n(steps.length) })}</summary>
            <ol className={styles.steps} tabIndex={0} aria-label={strings.SetUpPlanTitle}>
              {steps.map((step) => (
                <li key={step.id} className={styles.step}>
                  <span className={styles.sign} role="img" aria-label={step.done ? strings.SetUpStepDone : strings.SetUpStepOpen}>{step.done && <Icon name="closed" size={14} />}</span>
                  {stepText(step)}
                </li>
              ))}
            </ol>
          </details>
        )}
      </section>
    </ThemeProvider>
  );
};
