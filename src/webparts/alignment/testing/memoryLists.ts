import type { AdministrationRights, AlignmentLists } from '../../../lists/AdministrableOkrLists';
import type { Health, HealthProblem } from '../../../lists/health/HealthProblem';
import { ListsError, type Access, type CheckInDraft, type CheckInOutcome, type Contact, type OkrLists, type Organisation, type Principal, type SetUpStep, type SiteState } from '../../../lists/OkrLists';
import type { CheckIn, GoalRef, OkrDocument } from '../../../okr/document';

const webUrl = 'https://contoso.example/sites/okr';
const ask = [{ name: 'Ada Admin', email: 'ada@contoso.example' }];

/** As in the lists: a reading of the organisation has no descriptions. */
const withoutDescriptions = (document: OkrDocument): OkrDocument => ({
  ...document, objectives: document.objectives.map((goal) => ({ ...goal, description: '' })), keyResults: document.keyResults.map((goal) => ({ ...goal, description: '' }))
});

const withoutGoalsOf = (periods: readonly string[], document: OkrDocument): OkrDocument => {
  const objectives = document.objectives.filter(({ period }) => period === null || !periods.includes(period));
  return { ...document, objectives, keyResults: document.keyResults.filter((goal) => goal.objective === null || objectives.some(({ id }) => id === goal.objective)) };
};

/** Lists in memory, for tests of what the page does with them. */
export class MemoryLists implements AlignmentLists {
  public readonly webUrl = webUrl;
  public site: SiteState = { kind: 'ready', webUrl, schemaVersion: 1 };
  /** Thrown by the next readings, until it is null. */
  public readingFails: Error | null = null;
  public logFails: Error | null = null;
  /** Set-up stops at this step once. */
  public setUpStopsAt: string | null = null;
  public steps: SetUpStep[] = [
    { id: 'a', kind: 'list', names: ['OKR periods'], description: 'List "OKR periods"', done: false }, { id: 'b', kind: 'list', names: ['OKR objectives'], description: 'List "OKR objectives"', done: false }
  ];
  public mayAdminister = false;
  public problems: HealthProblem[] = [];
  /** Rows of which mending fails. */
  public readonly stubborn = new Set<number>();
  public readonly setUpWith: Access[] = [];
  public checks: boolean[] = [];
  public readonly sent: CheckInDraft[] = [];
  public nextOutcome: CheckInOutcome | null = null;
  public readings = 0;
  /** Closed periods whose goals are read only when they are asked for. */
  public leavesOut: string[] = [];
  /** Check-ins that wait in this browser. */
  public kept: CheckInDraft[] = [];

  public constructor(public document: OkrDocument, public log: Readonly<Record<string, CheckIn[]>> = {}, private readonly person = 'ada@contoso.example') {}

  public static notSetUp(document: OkrDocument, maySetUp: boolean): MemoryLists {
    const lists = new MemoryLists(document);
    lists.site = { kind: 'not-set-up', webUrl, maySetUp, ask };
    return lists;
  }

  public static noAccess(document: OkrDocument): MemoryLists {
    const lists = new MemoryLists(document);
    lists.site = { kind: 'no-access', webUrl, ask };
    return lists;
  }

  public async siteState(): Promise<SiteState> {
    return this.site;
  }

  public async readMine(): Promise<never> {
    throw new ListsError('server', 'The page does not read this.');
  }

  public async readOrganisation(onProgress?: (rowsRead: number) => void, closedPeriods: readonly string[] | 'all' = []): Promise<Organisation> {
    this.readings++;
    const leftOut = closedPeriods === 'all' ? [] : this.leavesOut.filter((id) => !closedPeriods.includes(id));
    if (this.readingFails) throw this.readingFails;
    if (this.site.kind !== 'ready') throw new ListsError(this.site.kind === 'not-set-up' ? 'not-set-up' : 'no-access', 'The lists cannot be read.');
    onProgress?.(12_000);
    return { person: this.person, readAt: '2026-11-21T10:00:00Z', document: withoutGoalsOf(leftOut, withoutDescriptions(this.document)), snapshots: { objectives: {}, keyResults: {} }, storedObjectives: {}, leftOut };
  }

  public async readLog(goal: GoalRef): Promise<CheckIn[]> {
    if (this.logFails) throw this.logFails;
    return this.log[goal.objective !== undefined ? `o:${goal.objective}` : `k:${goal.keyResult}`] ?? [];
  }

  public async readDescription({ objective, keyResult }: GoalRef): Promise<string> {
    const { objectives, keyResults } = this.document;
    return (objective !== undefined ? objectives.find(({ id }) => id === objective) : keyResults.find(({ id }) => id === keyResult))?.description ?? '';
  }

  public async checkIn(draft: CheckInDraft): Promise<CheckInOutcome> {
    this.sent.push(draft);
    if (this.nextOutcome) return this.nextOutcome;
    return {
      kind: 'saved',
      checkIn: {
        ...draft, id: String(this.sent.length), keyResult: draft.goal.keyResult ?? null, objective: draft.goal.objective ?? null, createdAt: '2026-11-21T10:00:00Z', author: this.person,
        source: null, counted: true
      }
    };
  }

  public unsent(): CheckInDraft[] {
    return this.kept;
  }

  public async sendUnsent(): Promise<{ draft: CheckInDraft; outcome: CheckInOutcome }[]> {
    const results = await Promise.all(this.kept.map(async (draft) => ({ draft, outcome: await this.checkIn(draft) })));
    this.kept = results.flatMap(({ draft, outcome }) => (outcome.kind === 'saved' ? [] : [draft]));
    return results;
  }

  public async foldWaiting(): Promise<number> {
    return 0;
  }

  public async planSetUp(access?: Access): Promise<SetUpStep[]> {
    if (access?.openEditing) return [...this.steps, { id: 'o', kind: 'open-editing', names: ['yes'], description: 'Members may edit each other\'s goals: yes', done: false }];
    return this.steps;
  }

  public async setUp(onProgress: Parameters<OkrLists['setUp']>[0], access?: Access): Promise<void> {
    if (access) this.setUpWith.push(access);
    for (const step of this.steps) {
      if (step.id === this.setUpStopsAt) {
        this.setUpStopsAt = null;
        throw new ListsError('throttled', `The site is busy: ${step.description}.`);
      }
      step.done = true;
      onProgress({ done: this.steps.filter(({ done }) => done).length, total: this.steps.length, step });
    }
    this.site = { kind: 'ready', webUrl, schemaVersion: 1 };
  }

  public async rights(): Promise<AdministrationRights> {
    return { maySetUp: this.mayAdminister, mayAdminister: this.mayAdminister };
  }

  public async whomToAsk(): Promise<Contact[]> {
    return ask;
  }

  public async everyone(): Promise<Principal> {
    return { login: 'everyone', name: 'Everyone except external users', kind: 'everyone' };
  }

  public async access(): Promise<Access> {
    const everyone = await this.everyone();
    return { administrators: [{ login: 'i:0#.f|membership|ada@contoso.example', name: 'Ada Admin', kind: 'person' }], participants: [everyone], readers: [everyone], openEditing: false };
  }

  public async findPrincipals(): Promise<Principal[]> {
    return [{ login: 'i:0#.f|membership|ben@contoso.example', name: 'Ben Brandt', kind: 'person' }];
  }

  public async health(): Promise<Health> {
    return {
      check: async ({ deep }, onProgress) => {
        this.checks.push(deep);
        if (this.readingFails) throw this.readingFails;
        onProgress?.({ part: 'goals', rowsRead: 1200 });
        return this.problems;
      },
      mend: async (problems) => {
        const results = problems.map((problem) => ({ problem, mended: !this.stubborn.has(problem.row ?? 0), message: this.stubborn.has(problem.row ?? 0) ? 'Somebody else changed it in the meantime.' : '', reason: this.stubborn.has(problem.row ?? 0) ? ('conflict' as const) : null }));
        this.problems = this.problems.filter((problem) => !results.some((result) => result.mended && result.problem === problem));
        return results;
      },
      findings: async () => ['author-on-edit-taken']
    };
  }
}
