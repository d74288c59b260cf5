import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatComputed, formatMeasured, formatNumber } from '../../loc/numbers';
import { obstacles, obstacleWord } from '../../loc/words';
import type { KeyResult, Obstacle } from '../../okr/document';
import { expectedValue } from '../../okr';
import { refOf, type Goal } from '../goals/Goal';
import { controls } from '../style/controls';
import { Contacts } from '../states/Contacts';
import { useReader } from '../Reader';
import { noteLength } from './noteLength';
import { emptyForm, noteLengthText, readForm, type TypedCheckIn as Form, type CheckInStatement } from './checkInStatement';
import { checkInReducer, type SendOutcome } from './checkInState';
import { checkInStyles as styles } from './checkInStyles';

export interface CheckInFormProps {
  goal: Goal;
  keyResult: KeyResult;
  lastConfidence: number | null;
  /** A GUID, made once for each form: sending the same form twice makes one check-in. */
  newKey(): string;
  /** Never rejects. */
  send(statement: CheckInStatement): Promise<SendOutcome>;
  onSaved(): void;
  onCancel(): void;
}

/** One check-in on a key result. "Saved" is said only when it is; what was typed stays until then. */
export const CheckInForm: React.FC<CheckInFormProps> = ({ goal, keyResult, lastConfidence, newKey, send, onSaved, onCancel }) => {
  const { locale, today } = useReader();
  const [clientKey] = React.useState(newKey);
  const id = `okr-${clientKey}`;
  const [state, dispatch] = React.useReducer(checkInReducer, null, () => ({ form: emptyForm(today, lastConfidence, goal.result.value), phase: 'typing' as const, problem: null, outcome: null }));
  const { form, problem, outcome } = state;
  const typed = (change: Partial<Form>): void => dispatch({ type: 'typed', change });
  const root = React.useRef<HTMLFormElement>(null);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const read = readForm(form, refOf(goal), keyResult.measure, clientKey, today, locale);
    if (!read.ok) {
      // What is wrong with it stands below it already, and may be far above the button.
      if (read.field === 'note') root.current?.querySelector<HTMLElement>('textarea')?.focus();
      return dispatch({ type: 'form refused', field: read.field, message: read.message });
    }
    dispatch({ type: 'sent' });
    void send(read.statement).then((answer) => {
      if (answer.kind === 'saved') onSaved();
      else dispatch({ type: 'answered', outcome: answer });
    });
  };
  const tooLong = form.note.trim().length > noteLength;
  const sending = state.phase === 'sending';
  // Whoever opened the form goes on in its first field.
  React.useEffect(() => root.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <form ref={root} className={styles.root} onSubmit={submit} noValidate>
      <ValueField keyResult={keyResult} goal={goal} form={form} id={id} problem={problem?.field === 'value' ? problem.message : null} onTyped={typed} />
      <div className={styles.field}>
        <label htmlFor={`${id}-confidence`}>{strings.HowConfident}</label>
        <span className={styles.range}>
          <input id={`${id}-confidence`} type="range" min={1} max={10} step={1} value={form.confidence} onChange={(event) => typed({ confidence: Number(event.target.value) })} />
          <output htmlFor={`${id}-confidence`} className={styles.number}>{formatNumber(form.confidence, locale)}</output>
        </span>
        <span className={styles.ends}><span>{strings.ConfidenceLow}</span><span>{strings.ConfidenceHigh}</span></span>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>{strings.Note}</label>
        <textarea id={`${id}-note`} className={`${controls.field} ${styles.note}`} rows={3} placeholder={strings.NoteHint} value={form.note} dir="auto" aria-invalid={tooLong} aria-describedby={`${id}-note-length`} onChange={(event) => typed({ note: event.target.value })} />
        <span id={`${id}-note-length`} role={tooLong ? 'alert' : 'status'} className={tooLong ? styles.problem : styles.hint}>{noteLengthText(form.note, locale)}</span>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-obstacle`}>{strings.WhatStopped}</label>
        <select id={`${id}-obstacle`} className={controls.field} aria-describedby={`${id}-shared`} value={form.obstacle ?? ''} onChange={(event) => typed({ obstacle: (event.target.value || null) as Obstacle | null })}>
          <option value="">{strings.NothingStopped}</option>
          {obstacles.map((obstacle) => <option key={obstacle} value={obstacle}>{obstacleWord(obstacle)}</option>)}
        </select>
        <span id={`${id}-shared`} className={styles.hint}>{strings.ObstacleShared}</span>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-date`}>{strings.CheckInDate}</label>
        <input id={`${id}-date`} type="date" className={controls.field} max={today} value={form.date} aria-invalid={problem?.field === 'date'} aria-describedby={`${id}-date-problem`} onChange={(event) => typed({ date: event.target.value })} />
        <span id={`${id}-date-problem`} role="alert" className={styles.problem}>{problem?.field === 'date' && problem.message}</span>
      </div>
      {outcome && <Outcome outcome={outcome} />}
      <div className={styles.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`} disabled={sending}>{sending ? strings.Sending : outcome?.kind === 'not-sent' ? strings.SendAgain : strings.Save}</button>
        <button type="button" className={controls.button} disabled={sending} onClick={onCancel}>{strings.Cancel}</button>
      </div>
    </form>
  );
};

interface ValueFieldProps {
  goal: Goal;
  keyResult: KeyResult;
  form: Form;
  id: string;
  problem: string | null;
  onTyped(change: Partial<Form>): void;
}

/** Asks for what the measure needs: a number, whether it is done, or a milestone. */
const ValueField: React.FC<ValueFieldProps> = ({ goal, keyResult: { measure }, form, id, problem, onTyped }) => {
  const { locale } = useReader();
  if (measure.type === 'yes-no') {
    return (
      <label className={styles.check}>
        <input type="checkbox" checked={form.done} onChange={(event) => onTyped({ done: event.target.checked })} /> {strings.IsDone}
      </label>
    );
  }
  if (measure.type === 'milestones') {
    const open = measure.milestones.filter(({ done }) => !done);
    return (
      <div className={styles.field}>
        <label htmlFor={`${id}-milestone`}>{strings.MilestoneDone}</label>
        <select id={`${id}-milestone`} className={controls.field} value={form.milestone} onChange={(event) => onTyped({ milestone: event.target.value })}>
          <option value="">{open.length > 0 ? strings.NoMilestone : strings.AllMilestonesDone}</option>
          {open.map((milestone) => <option key={milestone.id} value={milestone.id}>{milestone.title}</option>)}
        </select>
      </div>
    );
  }
  const expected = expectedValue(measure, goal.result.expected);
  const hints = [
    goal.result.value === null ? null : fill(strings.LastValue, { value: formatMeasured(goal.result.value, measure, locale) }),
    expected === null ? null : fill(strings.ExpectedValue, { value: formatComputed(expected, measure, locale) })
  ].filter((hint) => hint !== null);
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}-value`}>{strings.NewValue}</label>
      <span className={styles.valueLine}>
        <input
          id={`${id}-value`}
          className={`${controls.field} ${styles.value}`}
          inputMode="decimal"
          autoComplete="off"
          value={form.value}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={(event) => onTyped({ value: event.target.value })}
        />
        {measure.unit}
      </span>
      <span id={`${id}-hint`} className={styles.hint}>{hints.join(' · ')}</span>
      <span id={`${id}-problem`} role="alert" className={styles.problem}>{problem}</span>
    </div>
  );
};

const Outcome: React.FC<{ outcome: SendOutcome }> = ({ outcome }) => {
  if (outcome.kind === 'saved') return null;
  const text = outcome.kind === 'refused' ? strings.Refused : outcome.kept ? strings.NotSentKept : strings.NotSent;
  return (
    <div role="alert" className={styles.outcome}>
      {fill(text, { message: outcome.message })}
      {outcome.kind === 'refused' && outcome.ask.length > 0 && <Contacts people={outcome.ask} />}
    </div>
  );
};
