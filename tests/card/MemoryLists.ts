import type { EditableOkrLists, GoalAbove, Meanwhile, MovedGoal, ParentShare, SeenGoal } from '../../src/lists/EditableOkrLists';
import type { EditOutcome, GoalEditor } from '../../src/lists/GoalEditor';
import { ListsError, type CheckInDraft, type CheckInOutcome, type MyGoals, type Organisation, type Reading, type SetUpStep, type SiteState } from '../../src/lists/OkrLists';
import { fold } from '../../src/okr';
import type { CheckIn, GoalRef, OkrDocument } from '../../src/okr/document';

/** What happens to the next calls. Each fault is used once. */
export type Fault = 'offline' | 'no-access' | 'not-set-up' | 'server' | 'refused' | 'not-sent';

/** The lists in memory: what the card's tests run against. Behaves as `OkrLists` promises: a client key is stored once, and "saved" is only said when it is. */
export class MemoryLists implements EditableOkrLists {
  public readonly webUrl = 'https://contoso.example/sites/okr';
  public readonly faults: Fault[] = [];
  public reads = 0;
  /** Stored progress by objective; 0.4 where nothing else is said. */
  public stored: Readonly<Record<string, number>> = { c1: 0.3 };
  /** What the site knows people by. */
  public names: Readonly<Record<string, string>> = {};
  private kept: CheckInDraft[] = [];

  public constructor(public document: OkrDocument, private readonly person: string, private readonly now: () => string) {}

  public async siteState(): Promise<SiteState> {
    return { kind: 'not-set-up', webUrl: this.webUrl, maySetUp: false, ask: [{ name: 'Ada Adams', email: null }] };
  }

  public async readMine(): Promise<MyGoals> {
    this.reads++;
    const fault = this.faults.shift();
    if (fault === 'offline' || fault === 'no-access' || fault === 'not-set-up' || fault === 'server') throw new ListsError(fault, `The lists said ${fault}.`);
    const { document, person } = this;
    const keyResults = document.keyResults.filter((keyResult) => keyResult.owner === person).map(({ id }) => id);
    return {
      person, readAt: this.now(), document: structuredClone(document), snapshots: { objectives: {}, keyResults: {} },
      storedObjectives: Object.fromEntries(document.objectives.map(({ id }) => [id, { progress: this.stored[id] ?? 0.4, status: 'behind' as const }])),
      mine: { objectives: document.objectives.filter((objective) => objective.owner === person).map(({ id }) => id), keyResults }, mayCheckIn: keyResults
    };
  }

  public async readOrganisation(): Promise<Organisation> {
    return { ...(await this.readMine()), leftOut: [] };
  }

  public async readLog(goal: GoalRef): Promise<CheckIn[]> {
    return this.document.checkIns.filter((row) => row.keyResult === goal.keyResult).reverse();
  }

  public async readDescription({ objective, keyResult }: GoalRef): Promise<string> {
    const { objectives, keyResults } = this.document;
    return (objective !== undefined ? objectives.find(({ id }) => id === objective) : keyResults.find(({ id }) => id === keyResult))?.description ?? '';
  }

  public async checkIn(draft: CheckInDraft): Promise<CheckInOutcome> {
    const fault = this.faults.shift();
    if (fault === 'refused') return { kind: 'refused', reason: 'no-access', message: 'You may not check in on this goal.', ask: [{ name: 'Noor Haddad', email: null }] };
    if (fault !== undefined) {
      this.kept = [...this.kept.filter((each) => each.clientKey !== draft.clientKey), draft];
      return { kind: 'not-sent', kept: true, reason: 'offline', message: 'There is no connection.' };
    }
    this.kept = this.kept.filter((each) => each.clientKey !== draft.clientKey);
    const known = this.document.checkIns.find((row) => row.clientKey === draft.clientKey);
    if (known) return { kind: 'saved', checkIn: known };
    const { goal, ...said } = draft;
    const row: CheckIn = {
      ...said, id: String(this.document.checkIns.length + 1), keyResult: goal.keyResult ?? null, objective: goal.objective ?? null, createdAt: this.now(), author: this.person, source: null, counted: true
    };
    this.document.checkIns.push(row);
    return { kind: 'saved', checkIn: row };
  }

  public async readMeanwhile({ keyResult: id }: GoalRef, seen: SeenGoal): Promise<Meanwhile | null> {
    const { keyResults, checkIns } = this.document;
    const keyResult = keyResults.find((each) => each.id === id);
    if (!keyResult) throw new ListsError('server', 'The goal is gone.');
    const rows = checkIns.filter((row) => row.keyResult === id);
    const { snapshot } = fold(null, rows);
    const { start, target } = keyResult.measure;
    const now: SeenGoal = { state: snapshot.state ?? keyResult.state, start, target, value: snapshot.value, last: snapshot.lastCheckIn?.id ?? null };
    return JSON.stringify(now) === JSON.stringify({ ...now, ...seen }) ? null : { now, checkIns: rows.filter((row) => Number(row.id) > Number(seen.last ?? 0)).reverse() };
  }

  public async readParents(goals: readonly MovedGoal[]): Promise<ParentShare[][]> {
    return goals.map((goal) => goal.keyResult === 'k1' ? [{ id: 'o1', title: 'Answer customers faster', progress: this.stored.o1 ?? 0.4, share: 0.25 }, { id: 'c1', title: 'Customers recommend us', progress: this.stored.c1 ?? 0.4, share: 0.5 }] : []);
  }

  public async readAbove(id: string): Promise<GoalAbove[]> {
    const found = this.document.objectives.find((each) => each.id === id);
    return found ? [found, ...(found.parent?.objective ? await this.readAbove(found.parent.objective) : [])] : [];
  }

  public async readNames(people: readonly string[]): Promise<Record<string, string>> {
    return Object.fromEntries(people.flatMap((id) => (this.names[id] ? [[id, this.names[id]]] : [])));
  }

  public discard(clientKey: string): void {
    this.kept = this.kept.filter((draft) => draft.clientKey !== clientKey);
  }

  public unsent(): CheckInDraft[] {
    return this.kept;
  }

  public async sendUnsent(): Promise<{ draft: CheckInDraft; outcome: CheckInOutcome }[]> {
    return Promise.all(this.kept.map(async (draft) => ({ draft, outcome: await this.checkIn(draft) })));
  }

  public async readTeam(people: readonly string[]): Promise<Reading> {
    const { person, readAt, document, snapshots, storedObjectives } = await this.readMine();
    return { person, readAt, snapshots, storedObjectives, document: { ...document, keyResults: document.keyResults.filter(({ owner }) => owner !== null && people.includes(owner)) } };
  }

  public async foldWaiting(): Promise<number> {
    return 0;
  }

  /** Makes goals; nothing else can be done with them here. */
  public async editor(): Promise<GoalEditor> {
    const { document, person } = this;
    const never = async (): Promise<never> => { throw new ListsError('server', 'These lists cannot do that.'); };
    const given = { createdBy: person, createdAt: this.now(), coOwners: [], delegates: [], checkInOwners: [], score: null, closingNote: '', statusByHand: null };
    const add = <T extends { id: string }>(rows: T[], value: T): EditOutcome<T> => {
      rows.push(value);
      return { kind: 'saved', value };
    };
    return {
      createObjective: async ({ clientKey, ...draft }) => add(document.objectives, { ...draft, ...given, id: `o-${clientKey}` }),
      createKeyResult: async ({ clientKey, ...draft }) => add(document.keyResults, { ...draft, ...given, id: `k-${clientKey}` }),
      readObjective: never, readKeyResult: never, saveObjective: never, saveKeyResult: never, carryForward: never, dependantsOf: never, remove: never, align: never, unalign: never, setRole: never, rolesOf: never, handOver: never
    };
  }

  public async planSetUp(): Promise<SetUpStep[]> {
    return [];
  }

  public async setUp(): Promise<void> {
    throw new ListsError('server', 'These lists are in memory.');
  }
}
