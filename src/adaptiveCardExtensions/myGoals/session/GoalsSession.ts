import type { CheckInDraft, CheckInOutcome, MyGoals, OkrLists } from '../../../lists/OkrLists';
import type { CheckIn, Instant } from '../../../okr/document';
import { emptyForm } from '../model/emptyForm';
import { allItems, type GoalItem } from '../model/Goals';
import { goalsOf, todayOf, withCheckIn } from '../model/goalsOf';
import { newBatch } from '../model/batch';
import type { BatchForm, CheckInForm, MyGoalsState } from '../MyGoalsState';
import type { QuickViewId } from '../quickViews/QuickView';
import { readSituation } from './readSituation';

/** What the session needs from the platform. The card gives the real one; tests give their own. */
export interface SessionHost {
  /** The lists of the data site. May have to be loaded first. */
  lists(): Promise<OkrLists>;
  state(): MyGoalsState;
  setState(change: Partial<MyGoalsState>): void;
  /** Changes the state and shows another quick view, in one step; when no quick view is open any more, only changes the state. */
  show(view: QuickViewId, change: Partial<MyGoalsState>): void;
  close(): void;
  now(): Instant;
  newKey(): string;
  locale: string;
}

function unsentGoals(lists: OkrLists): string[] {
  return lists.unsent().flatMap((draft) => (draft.goal.keyResult ? [draft.goal.keyResult] : []));
}

/**
 * What happens to a person's goals while the card is open: reading, checking in, sending what was kept. It never shows "saved" before the lists said so, and keeps what was
 * typed until then. All that is shown goes through the state; what is here are services and the last reading.
 */
export class GoalsSession {
  private reading: MyGoals | null = null;
  private latestRead = 0;

  public constructor(private readonly host: SessionHost) {}

  public get state(): MyGoalsState {
    return this.host.state();
  }

  /** Of the person's numbers and dates. */
  public get locale(): string {
    return this.host.locale;
  }

  public newKey(): string {
    return this.host.newKey();
  }

  /**
   * Reads the goals and shows them, or why they cannot be read. What was shown before stays until then. Check-ins that this browser kept are then sent: that is what
   * the person was told when they could not be.
   */
  public read(): void {
    this.startRead().then(() => {
      if (this.host.state().situation.kind === 'ready' && this.host.state().unsent.length > 0) this.sendUnsent();
    }).catch((error: Error) => this.showFailure(error));
  }

  /** As `read`; resolved when it is shown. Of several reads at once the last one started is shown. */
  public async startRead(): Promise<void> {
    const turn = ++this.latestRead;
    const before = this.host.state();
    if (before.situation.kind !== 'loading' && before.goals === null) this.host.setState({ situation: { kind: 'loading' } });
    let lists: OkrLists | null = null;
    try {
      lists = await this.host.lists();
      const reading = await lists.readMine();
      if (turn !== this.latestRead) return;
      this.host.setState(this.shown(reading, lists));
    } catch (error) {
      const situation = await readSituation(lists, error);
      if (turn === this.latestRead) this.host.setState({ situation, now: this.host.now() });
    }
  }

  private showFailure(error: Error): void {
    this.host.setState({ situation: { kind: 'failed', offline: false, message: error.message }, now: this.host.now() });
  }

  /** What the state says of a reading. */
  private shown(reading: MyGoals, lists: OkrLists): Partial<MyGoalsState> {
    this.reading = reading;
    const now = this.host.now();
    const today = todayOf(reading, now);
    return { situation: { kind: 'ready' }, goals: goalsOf(reading, today), readAt: reading.readAt, today, now, unsent: unsentGoals(lists) };
  }

  /** Opens the check-in of a goal. */
  public openCheckIn(goal: string): void {
    const { goals, today } = this.host.state();
    const item = goals === null ? undefined : allItems(goals).find((each) => each.id === goal);
    if (item === undefined) return;
    this.host.show('check-in', { form: emptyForm(item, today, this.host.newKey()), done: null });
  }

  /** Opens all check-ins that are due on one page. */
  public openAllDue(): void {
    const { goals, today } = this.host.state();
    const batch = goals === null ? null : newBatch(goals, today, () => this.host.newKey());
    if (batch !== null) this.host.show('all-due', { batch, form: null, done: null });
  }

  public showPage(page: number): void {
    this.host.setState({ page: Math.max(0, page) });
  }

  public showGoals(): void {
    this.host.show('goals', { form: null, batch: null, done: null });
  }

  public close(): void {
    this.host.close();
  }

  /** The quick view was closed: what was begun and not sent is put away. A check-in on its way goes on. */
  public closed(): void {
    const { form, batch } = this.host.state();
    if (form?.phase === 'sending' || batch?.phase === 'sending') return;
    this.host.setState({ form: null, batch: null, done: null, page: 0 });
  }

  /** Shows the open check-in anew: with what was typed, and what is wrong with it. */
  public showForm(form: CheckInForm): void {
    this.host.setState({ form });
  }

  /** Sends a check-in and shows what became of it. What was typed stays in the form until it is saved. */
  public send(item: GoalItem, form: CheckInForm, draft: CheckInDraft): void {
    this.sendDraft(item, form, draft).catch((error: Error) => this.notSaved(form, { kind: 'not-sent', kept: false, reason: 'server', message: error.message }));
  }

  private async sendDraft(item: GoalItem, form: CheckInForm, draft: CheckInDraft): Promise<void> {
    this.host.setState({ form: { ...form, phase: 'sending' } });
    const lists = await this.host.lists();
    const outcome = await lists.checkIn(draft);
    if (outcome.kind !== 'saved') {
      this.notSaved(form, outcome, lists);
      return;
    }
    const done = { goal: item.id, valueBefore: item.value, progressBefore: item.progress };
    // Without a reading it was sent from what was kept of the last visit: the goals are read now, so that the numbers shown are the new ones.
    if (this.reading === null) await this.startRead();
    const change = this.reading === null ? {} : this.shown(withCheckIn(this.reading, outcome.checkIn), lists);
    this.host.show('done', { ...change, form: null, done });
  }

  public showBatch(batch: BatchForm): void {
    this.host.setState({ batch });
  }

  /** Sends several check-ins, one after the other, and shows what became of each. What was typed stays for those that were not saved. */
  public sendBatch(batch: BatchForm, drafts: readonly CheckInDraft[]): void {
    this.sendDrafts(batch, drafts).catch((error: Error) => {
      const unknown = drafts.map(({ goal }) => [goal.keyResult ?? '', { kind: 'not-sent' as const, message: error.message, kept: false }]);
      this.host.setState({ batch: { ...batch, phase: 'answered', outcomes: { ...Object.fromEntries(unknown), ...batch.outcomes } } });
    });
  }

  private async sendDrafts(batch: BatchForm, drafts: readonly CheckInDraft[]): Promise<void> {
    this.host.setState({ batch: { ...batch, phase: 'sending' } });
    const lists = await this.host.lists();
    const outcomes = { ...batch.outcomes };
    const rows: CheckIn[] = [];
    for (const draft of drafts) {
      const outcome = await lists.checkIn(draft);
      if (outcome.kind === 'saved') rows.push(outcome.checkIn);
      const message = outcome.kind === 'saved' ? '' : outcome.message;
      outcomes[draft.goal.keyResult ?? ''] = { kind: outcome.kind, message, kept: outcome.kind === 'not-sent' && outcome.kept };
    }
    if (this.reading === null && rows.length > 0) await this.startRead();
    const change = this.reading === null ? { unsent: unsentGoals(lists) } : this.shown(rows.reduce(withCheckIn, this.reading), lists);
    this.host.setState({ ...change, batch: { ...batch, phase: 'answered', outcomes } });
  }

  private notSaved(form: CheckInForm, outcome: Exclude<CheckInOutcome, { kind: 'saved' }>, lists?: OkrLists): void {
    const unsent = lists ? { unsent: unsentGoals(lists) } : {};
    this.host.setState({
      ...unsent,
      form: {
        ...form, phase: outcome.kind, message: outcome.message,
        kept: outcome.kind === 'not-sent' && outcome.kept,
        ask: outcome.kind === 'refused' ? outcome.ask : []
      }
    });
  }

  /** Sends the check-ins that were kept in this browser, and shows what became of them. */
  public sendUnsent(): void {
    if (this.host.state().sendingUnsent) return;
    this.host.setState({ sendingUnsent: true });
    this.sendKept().catch((error: Error) => this.showFailure(error)).finally(() => this.host.setState({ sendingUnsent: false }));
  }

  private async sendKept(): Promise<void> {
    const lists = await this.host.lists();
    await lists.sendUnsent();
    await this.startRead();
  }
}
