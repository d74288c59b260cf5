import type { GraphGet } from '../../../graph/GraphGet';
import type { EditableOkrLists } from '../../../lists/EditableOkrLists';
import type { CheckInDraft, CheckInOutcome, MyGoals, OkrLists } from '../../../lists/OkrLists';
import type { CheckIn, Instant, Obstacle } from '../../../okr/document';
import { emptyForm } from '../model/emptyForm';
import { allItems, type GoalItem } from '../model/Goals';
import { newBatch } from '../model/batch';
import type { BatchForm, CheckInForm, MyGoalsState } from '../MyGoalsState';
import type { QuickViewId } from '../quickViews/QuickView';
import { readSituation } from './readSituation';

/** What makes goals of a reading. Loaded apart from the card's first paint, like the lists. */
export type GoalsMethod = Pick<typeof import('../model/goalsOf'), 'goalsOf' | 'todayOf' | 'withCheckIn'>;

/** What the session needs from the platform. The card gives the real one; tests give their own. */
export interface SessionHost {
  /** The lists of the data site. May have to be loaded first. */
  lists(): Promise<EditableOkrLists>;
  method(): Promise<GoalsMethod>;
  /** Microsoft Graph, as the person. */
  graph: GraphGet;
  /** User principal name of the person, lower case. */
  person: string;
  state(): MyGoalsState;
  setState(change: Partial<MyGoalsState>): void;
  /** Changes the state and shows another quick view, in one step; when no quick view is open any more, only changes the state. */
  show(view: QuickViewId, change: Partial<MyGoalsState>): void;
  close(): void;
  now(): Instant;
  newKey(): string;
  locale: string;
}

const nothingOpen: Partial<MyGoalsState> = { form: null, batch: null, done: null, help: null, detail: null, newGoal: null };

function unsentGoals(lists: OkrLists): string[] {
  return lists.unsent().flatMap((draft) => (draft.goal.keyResult ? [draft.goal.keyResult] : []));
}

/**
 * What happens to a person's goals while the card is open: reading, checking in, sending what was kept. It never shows "saved" before the lists said so, and keeps what was
 * typed until then. All that is shown goes through the state; what is here are services and the last reading.
 */
export class GoalsSession {
  private last: MyGoals | null = null;
  private latestRead = 0;

  public constructor(private readonly host: SessionHost) {}

  /** What was read last, with what was saved since; null: nothing yet. */
  public get reading(): MyGoals | null {
    return this.last;
  }

  public get state(): MyGoalsState {
    return this.host.state();
  }

  /** Of the person's numbers and dates. */
  public get locale(): string {
    return this.host.locale;
  }

  public get person(): string {
    return this.host.person;
  }

  public get graph(): GraphGet {
    return this.host.graph;
  }

  public lists(): Promise<EditableOkrLists> {
    return this.host.lists();
  }

  public now(): Instant {
    return this.host.now();
  }

  public newKey(): string {
    return this.host.newKey();
  }

  public change(change: Partial<MyGoalsState>): void {
    this.host.setState(change);
  }

  public show(view: QuickViewId, change: Partial<MyGoalsState>): void {
    this.host.show(view, change);
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
      const method = this.host.method();
      lists = await this.host.lists();
      const reading = await lists.readMine();
      const made = this.shown(reading, lists, await method);
      if (turn !== this.latestRead) return;
      this.last = reading;
      this.host.setState(made);
    } catch (error) {
      const situation = await readSituation(lists, error);
      if (turn === this.latestRead) this.host.setState({ situation, now: this.host.now() });
    }
  }

  private showFailure(error: Error): void {
    this.host.setState({ situation: { kind: 'failed', offline: false, message: error.message }, now: this.host.now() });
  }

  /** What the state says of a reading. */
  private shown(reading: MyGoals, lists: OkrLists, { goalsOf, todayOf }: GoalsMethod): Partial<MyGoalsState> {
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
    this.host.show('goals', nothingOpen);
  }

  public close(): void {
    this.host.close();
  }

  /** The quick view was closed: what was begun and not sent is put away. A check-in on its way goes on. */
  public closed(): void {
    const { form, batch, newGoal } = this.host.state();
    if (form?.phase === 'sending' || batch?.phase === 'sending' || newGoal?.phase === 'sending') return;
    this.host.setState({ ...nothingOpen, page: 0 });
  }

  /** Sends a check-in and shows what became of it. What was typed stays in the form until it is saved. @param obstacle what stopped them, shared or not */
  public send(item: GoalItem, form: CheckInForm, draft: CheckInDraft, obstacle: Obstacle | null): void {
    this.sendDraft(item, form, draft, obstacle).catch((error: Error) => this.notSaved(form, { kind: 'not-sent', kept: false, reason: 'server', message: error.message }));
  }

  private async sendDraft(item: GoalItem, form: CheckInForm, draft: CheckInDraft, obstacle: Obstacle | null): Promise<void> {
    this.host.setState({ form: { ...form, phase: 'sending' } });
    const lists = await this.host.lists();
    const outcome = await lists.checkIn(draft);
    if (outcome.kind !== 'saved') {
      this.notSaved(form, outcome, lists);
      return;
    }
    const done = { goal: item.id, valueBefore: item.value, progressBefore: item.progress, obstacle };
    // Without a reading it was sent from what was kept of the last visit: the goals are read now, so that the numbers shown are the new ones.
    if (this.last === null) await this.startRead();
    this.host.show('done', { ...(await this.added([outcome.checkIn], lists)), form: null, done });
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
    if (this.last === null && rows.length > 0) await this.startRead();
    this.host.setState({ ...(await this.added(rows, lists)), batch: { ...batch, phase: 'answered', outcomes } });
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

  /** What the state says once rows that were saved are added to the last reading. */
  private async added(rows: readonly CheckIn[], lists: OkrLists): Promise<Partial<MyGoalsState>> {
    if (this.last === null) return { unsent: unsentGoals(lists) };
    const method = await this.host.method();
    this.last = rows.reduce(method.withCheckIn, this.last);
    return this.shown(this.last, lists, method);
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
