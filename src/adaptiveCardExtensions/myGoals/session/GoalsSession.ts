import type { GraphGet } from '../../../graph/GraphGet';
import type { GoalLists } from '../../../lists/EditableOkrLists';
import type { MyGoals } from '../../../lists/OkrLists';
import type { CheckIn, Instant } from '../../../okr/document';
import type { MyGoalsState } from '../MyGoalsState';
import type { QuickViewId } from '../quickViews/QuickView';
import { errorWords } from '../model/troubleWords';
import { readSituation } from './readSituation';

/** What makes goals of a reading. Loaded apart from the card's first paint, like the lists. */
export type GoalsMethod = Pick<typeof import('../model/goalsOf'), 'goalsOf' | 'todayOf' | 'withCheckIn'>;

/** What the session needs from the platform. The card gives the real one; tests give their own. */
export interface SessionHost {
  /** The lists of the data site. May have to be loaded first. */
  lists(): Promise<GoalLists>;
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
  /** Id of the period that the card is about; '' = those that run. */
  period(): string;
  /** The person has been read to have no goals of their own. */
  withoutGoals(): void;
}

const nothingOpen: Partial<MyGoalsState> = { form: null, batch: null, done: null, help: null, detail: null, newGoal: null };

/** Views that people type into. */
const typedInto: readonly QuickViewId[] = ['check-in', 'all-due', 'new-goal'];

export function unsentGoals(lists: GoalLists): string[] {
  return lists.unsent().flatMap((draft) => (draft.goal.keyResult ? [draft.goal.keyResult] : []));
}

/**
 * What happens to a person's goals while the card is open: reading, and sending what was kept. All that is shown goes through the state; what is here are services and the
 * last reading. What the quick views do stands with them, so that it is loaded with them.
 */
export class GoalsSession {
  private last: MyGoals | null = null;
  private latestRead = 0;
  private view: QuickViewId | null = null;
  /** What came while somebody was typing: a change of state draws the view anew, which would lose what is not sent yet. */
  private held: Partial<MyGoalsState> = {};

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

  /** Id of the period that the card is about; '' = those that run. */
  public get period(): string {
    return this.host.period();
  }

  public lists(): Promise<GoalLists> {
    return this.host.lists();
  }

  public method(): Promise<GoalsMethod> {
    return this.host.method();
  }

  public now(): Instant {
    return this.host.now();
  }

  public newKey(): string {
    return this.host.newKey();
  }

  /** Changes what is shown, because the person did something. */
  public change(change: Partial<MyGoalsState>): void {
    this.host.setState(change);
  }

  public show(view: QuickViewId, change: Partial<MyGoalsState>): void {
    this.view = view;
    this.host.show(view, { ...this.released(), ...change });
  }

  /** A quick view has come up. */
  public opened(view: QuickViewId): void {
    this.view = view;
  }

  /**
   * Reads the goals and shows them, or why they cannot be read. What was shown before stays until then. Check-ins that this browser kept are then sent: that is what
   * the person was told when they could not be.
   */
  public read(): void {
    this.startRead().then(async () => {
      if (this.host.state().situation.kind !== 'ready' && this.held.situation?.kind !== 'ready') return;
      if (unsentGoals(await this.host.lists()).length > 0) this.sendUnsent();
    }).catch((error: Error) => this.showFailure(error));
  }

  /** As `read`; resolved when it is shown. Of several reads at once the last one started is shown. */
  public async startRead(): Promise<void> {
    const turn = ++this.latestRead;
    const before = this.host.state();
    if (before.situation.kind !== 'loading' && before.goals === null) this.host.setState({ situation: { kind: 'loading' } });
    let lists: GoalLists | null = null;
    try {
      const method = this.host.method();
      lists = await this.host.lists();
      const reading = await lists.readMine();
      const made = this.shown(reading, lists, await method);
      if (turn !== this.latestRead) return;
      this.last = reading;
      this.background(made);
      if (made.goals?.groups.length === 0) this.host.withoutGoals();
    } catch (error) {
      const situation = await readSituation(lists, error);
      if (turn === this.latestRead) this.background({ situation, now: this.host.now() });
    }
  }

  /** What the state says once rows that were saved are added to the last reading. */
  public async added(rows: readonly CheckIn[], lists: GoalLists): Promise<Partial<MyGoalsState>> {
    // Without a reading it was sent from what was kept of the last visit: the goals are read now, so that the numbers shown are the new ones.
    if (this.last === null && rows.length > 0) await this.startRead();
    if (this.last === null) return { unsent: unsentGoals(lists) };
    const method = await this.host.method();
    this.last = rows.reduce(method.withCheckIn, this.last);
    return this.shown(this.last, lists, method);
  }

  /** Shows the goals as of the last reading anew: the settings have changed. */
  public async showAgain(): Promise<void> {
    if (this.last !== null) this.background(this.shown(this.last, await this.host.lists(), await this.host.method()));
  }

  public showPage(page: number): void {
    this.host.setState({ page: Math.max(0, page) });
  }

  public showGoals(): void {
    this.show('goals', nothingOpen);
  }

  public close(): void {
    this.host.close();
  }

  /** The quick view was closed: what was begun and not sent is put away. A check-in on its way goes on. */
  public closed(): void {
    this.view = null;
    const { form, batch, newGoal } = this.host.state();
    const isSending = form?.phase === 'sending' || batch?.phase === 'sending' || newGoal?.phase === 'sending';
    this.host.setState({ ...this.released(), ...(isSending ? {} : { ...nothingOpen, page: 0 }) });
  }

  /** Sends the check-ins that were kept in this browser, and shows what became of them. */
  public sendUnsent(): void {
    if (this.host.state().sendingUnsent || this.held.sendingUnsent) return;
    this.background({ sendingUnsent: true });
    this.sendKept().catch((error: Error) => this.showFailure(error)).finally(() => this.background({ sendingUnsent: false }));
  }

  private async sendKept(): Promise<void> {
    const lists = await this.host.lists();
    await lists.sendUnsent();
    await this.startRead();
  }

  private showFailure(error: Error): void {
    this.background({ situation: { kind: 'failed', offline: false, message: errorWords(error) }, now: this.host.now() });
  }

  /** Changes what is shown without the person having done anything: waits while they type. */
  private background(change: Partial<MyGoalsState>): void {
    const isTyping = this.view !== null && typedInto.indexOf(this.view) >= 0 && this.host.state().goals !== null;
    if (isTyping) Object.assign(this.held, change);
    else this.host.setState({ ...this.released(), ...change });
  }

  private released(): Partial<MyGoalsState> {
    const { held } = this;
    this.held = {};
    return held;
  }

  /** What the state says of a reading. */
  private shown(reading: MyGoals, lists: GoalLists, { goalsOf, todayOf }: GoalsMethod): Partial<MyGoalsState> {
    const now = this.host.now();
    const today = todayOf(reading, now);
    return { situation: { kind: 'ready' }, goals: goalsOf(reading, today, this.host.period()), readAt: reading.readAt, today, now, unsent: unsentGoals(lists) };
  }
}
