import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { Icon } from '../marks/Icon';
import { useReader } from '../Reader';
import { colour } from '../style/themeVariables';
import { useHostTheme } from '../style/ThemeContext';
import { NextSteps, type NextStep } from './NextSteps';
import { setUpReducer, type PlannedStep } from './setUpState';

export interface SetUpPanelProps {
  /** Address of the site that will hold the goals. */
  site: string;
  /** What would be done, without doing it. */
  plan(): Promise<readonly PlannedStep[]>;
  /** Does it, and goes on where an earlier try stopped. */
  setUp(onProgress: (progress: { done: number; total: number; step: PlannedStep }) => void): Promise<void>;
  /** What to do when it is done. */
  nextSteps: readonly NextStep[];
  onDone(): void;
}

const styles = mergeStyleSets({
  root: { maxWidth: 640, margin: '0 auto', padding: '32px 16px', color: colour.text, fontSize: 14, lineHeight: 20, display: 'flex', flexDirection: 'column', gap: 16 },
  title: { fontSize: 20, lineHeight: 28, fontWeight: 600, margin: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  subtle: { color: colour.subtle },
  actions: { display: 'flex', gap: 8, flexWrap: 'wrap' },
  summary: { cursor: 'pointer', minHeight: 44, display: 'list-item', lineHeight: 44, color: colour.link },
  steps: { listStyle: 'none', margin: 0, padding: 0, maxHeight: 320, overflowY: 'auto', borderTop: `1px solid ${colour.divider}` },
  step: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '6px 0', borderBottom: `1px solid ${colour.divider}`, overflowWrap: 'anywhere' },
  sign: { flex: 'none', width: 16, color: colour.good, alignSelf: 'center', display: 'inline-flex' },
  problem: { background: colour.badBackground, color: colour.text, borderRadius: 4, padding: '12px 16px', overflowWrap: 'anywhere' }
});

/** Sets the lists up, for a person who may: says first what will be done, then how far it is, and goes on where it stopped. */
export const SetUpPanel: React.FC<SetUpPanelProps> = ({ site, plan, setUp, nextSteps, onDone }) => {
  const theme = useHostTheme();
  const { locale } = useReader();
  const [state, dispatch] = React.useReducer(setUpReducer, { phase: 'looking' });
  const looking = state.phase === 'looking';
  React.useEffect(() => {
    if (!looking) return undefined;
    let wanted = true;
    plan().then(
      (steps) => wanted && dispatch({ type: 'planned', steps }),
      (error: Error) => wanted && dispatch({ type: 'not planned', message: error.message })
    );
    return () => {
      wanted = false;
    };
  }, [looking, plan]);

  const start = (): void => {
    dispatch({ type: 'started' });
    setUp(({ done, total, step }) => dispatch({ type: 'step done', id: step.id, done, total, step: step.description })).then(
      () => dispatch({ type: 'finished' }),
      (error: Error) => dispatch({ type: 'stopped', message: error.message })
    );
  };
  const n = (value: number): string => formatNumber(value, locale);
  const steps = 'steps' in state ? state.steps : [];
  return (
    <ThemeProvider theme={theme} applyTo="none">
      <section className={styles.root}>
        <h3 className={styles.title}>{state.phase === 'done' ? strings.SetUpDone : strings.SetUpTitle}</h3>
        {state.phase === 'done' ? <p className={styles.text}>{strings.SetUpDoneHint}</p> : <p className={styles.text}>{strings.SetUpIntro}</p>}
        <p className={`${styles.text} ${styles.subtle}`}>{fill(strings.SetUpWhere, { site })}</p>
        {state.phase === 'looking' && <p className={styles.text} role="status">{strings.SetUpReading}</p>}
        {(state.phase === 'no-plan' || state.phase === 'stopped') && (
          <div className={styles.problem} role="alert"><strong>{strings.SetUpFailed}.</strong> {state.message}</div>
        )}
        {state.phase === 'running' && (
          <ProgressIndicator
            label={strings.SetUpRunning}
            description={fill(strings.SetUpStepOf, { n: n(Math.min(state.done + 1, state.total)), all: n(state.total), step: state.step })}
            percentComplete={state.total === 0 ? undefined : state.done / state.total}
          />
        )}
        <div className={styles.actions}>
          {state.phase === 'no-plan' && <DefaultButton text={strings.Retry} onClick={() => dispatch({ type: 'look' })} />}
          {state.phase === 'planned' && <PrimaryButton text={strings.SetUpButton} onClick={start} />}
          {state.phase === 'stopped' && <PrimaryButton text={strings.SetUpContinue} onClick={start} />}
          {state.phase === 'done' && <PrimaryButton text={strings.SetUpOpen} onClick={onDone} />}
        </div>
        {state.phase === 'done' && <NextSteps steps={nextSteps} />}
        {steps.length > 0 && (
          <details>
            <summary className={styles.summary}>{fill(strings.SetUpPlan, { n: n(steps.length) })}</summary>
            <ol className={styles.steps}>
              {steps.map((step) => (
                <li key={step.id} className={styles.step}>
                  <span className={styles.sign} role="img" aria-label={step.done ? strings.SetUpStepDone : strings.SetUpStepOpen}>{step.done && <Icon name="closed" size={14} />}</span>
                  {step.description}
                </li>
              ))}
            </ol>
          </details>
        )}
      </section>
    </ThemeProvider>
  );
};
