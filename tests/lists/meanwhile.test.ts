import { fillLists } from '../../commands/fill';
import type { OkrListsOptions } from '../../src/lists/createGoalLists';
import type { SeenGoal } from '../../src/lists/EditableOkrLists';
import { defaultSettings } from '../../src/okr/document';
import { fold } from '../../src/okr';
import { anna, checkIn, cleo, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

const today = '2026-11-21';

describe('what changed since somebody saw a goal', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ keyResults: [keyResult({ coOwners: [cleo] })], checkIns: [checkIn({})] }), asUser: admin, today });
  });
  afterAll(() => tenant.close());

  const seen = async (): Promise<SeenGoal> => {
    const { document, snapshots } = await tenant.listsOf(anna).readMine();
    const [{ state, measure: { start, target } }] = document.keyResults;
    const { snapshot } = fold(snapshots.keyResults['1'] ?? null, document.checkIns);
    return { state: snapshot.state ?? state, start, target, value: snapshot.value, last: snapshot.lastCheckIn?.id ?? null };
  };
  const since = async (before: SeenGoal) => tenant.listsOf(anna).readMeanwhile({ keyResult: '1' }, before);

  it('is nothing when nobody did anything, nor when somebody without the right or a row of an earlier day came', async () => {
    const before = await seen();
    await expect(since(before)).resolves.toBeNull();
    await tenant.listsOf(eve).checkIn(draft({ value: 99 }));
    await tenant.listsOf(cleo).checkIn(draft({ value: 5, date: '2026-10-02' }));
    await expect(since(before)).resolves.toBeNull();
  });

  it('is the check-in of somebody else, and of one\'s own other device', async () => {
    const before = await seen();
    await tenant.listsOf(cleo).checkIn(draft({ value: 47 }));
    await tenant.advance(2);
    await tenant.listsOf(anna).checkIn(draft({ value: 48 }));
    await expect(since(before)).resolves.toMatchObject({ now: { state: 'active', value: 48 }, checkIns: [{ value: 48, author: anna }, { value: 47, author: cleo }] });
    await expect(since(await seen())).resolves.toBeNull();
  });

  it('is a changed target, and that the goal was closed by the log', async () => {
    const before = await seen();
    const site = tenant.siteOf(admin);
    await site.merge(`${site.items('OKRKeyResults')}(1)`, { OkrTarget: 80 }, '*');
    await expect(since(before)).resolves.toEqual({ now: { ...before, target: 80 }, checkIns: [] });
    await tenant.advance(2);
    await tenant.listsOf(cleo).checkIn(draft({ kind: 'close', value: null, confidence: null, score: 0.8 }));
    await expect(since(before)).resolves.toMatchObject({ now: { state: 'closed', target: 80 } });
  });
});

describe('how much a goal makes up of what is above it', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant(people);
    const of = (id: string, home: string, rest: object = {}) => keyResult({ id, objective: home, title: id, ...rest });
    await fillLists({
      webUrl: tenant.webUrl, asUser: admin, today,
      document: goals({
        objectives: [
          objective({ id: 'o1', title: 'Company', level: 'organisation' }), objective({ id: 'o2', title: 'Team', parent: { objective: 'o1' }, parentWeight: 50 }),
          objective({ id: 'o3', title: 'Counted', measure: { type: 'number', start: 0, target: 10, unit: '' } }), objective({ id: 'o4', title: 'Others weigh' }), objective({ id: 'o5', title: 'Away', parent: { objective: 'o1' } })
        ],
        keyResults: [of('k1', 'o2', { weight: 40 }), of('k2', 'o2'), of('k3', 'o2'), of('k4', 'o3'), of('k5', 'o4'), of('k6', 'o1'), of('k7', 'o2', { measure: { ...keyResult({}).measure, type: 'baseline', target: null } })],
        alignments: [{ child: { objective: 'o5' }, parent: { objective: 'o4' }, weight: 30 }],
        checkIns: [checkIn({ keyResult: 'k1', value: 50 })]
      })
    });
  });
  afterAll(() => tenant.close());
  const parentsOfEach = async (titles: readonly string[], moved: number, options: Partial<OkrListsOptions> = {}) => {
    const { document } = await tenant.listsOf(anna).readMine();
    const moving = titles.map((title) => document.keyResults.find((each) => each.title === title)!).map(({ id, objective: home }) => ({ keyResult: id, home: home ?? '', moved }));
    return (await tenant.listsOf(anna, options).readParents(moving, defaultSettings, today)).map((shares) => shares.map((each) => [each.title, Math.round(each.progress * 1000), Math.round(each.share * 1000)]));
  };
  const parents = async (title: string, moved: number) => (await parentsOfEach([title], moved))[0];

  it('follows fixed and automatic weights, level by level', async () => {
    await expect(parents('k1', 0.2)).resolves.toEqual([['Team', 200, 400], ['Company', 100, 500]]);
    await expect(parents('k2', 0.2)).resolves.toEqual([['Team', 200, 300], ['Company', 100, 500]]);
  });

  it('reads once what several goals serve, and tells each its own part', async () => {
    const requests: string[] = [];
    const seen: typeof fetch = (input, init) => {
      requests.push(String(input));
      return tenant.siteOf(anna).wire.fetch(input, init);
    };
    const ofOne = [['Team', 200, 400], ['Company', 100, 500]];
    await expect(parentsOfEach(['k1'], 0.2, { fetch: seen })).resolves.toEqual([ofOne]);
    const once = requests.splice(0).length;
    await expect(parentsOfEach(['k1', 'k4', 'k2', 'k1', 'k6'], 0.2, { fetch: seen })).resolves.toEqual([ofOne, [], [['Team', 200, 300], ['Company', 100, 500]], ofOne, [['Company', 100, 250]]]);
    // Beside the two levels, that of the goal about which nothing can be told.
    expect(requests).toHaveLength(once + once / 2);
  });

  it('stops where nobody would see it, and says nothing of what it cannot tell', async () => {
    await expect(parents('k1', 0.005)).resolves.toEqual([['Team', 200, 400]]);
    for (const untold of ['k4', 'k5', 'k7']) await expect(parents(untold, 0.3)).resolves.toEqual([]);
  });

  it('reads what is above it, nearest first, and ends in a circle', async () => {
    const lists = tenant.listsOf(anna);
    const site = tenant.siteOf(admin);
    const { body } = await site.get<{ value: { Id: number; Title: string }[] }>(site.items('OKRObjectives'), { $select: 'Id,Title' });
    const id = (title: string): number => body.value.find((row) => row.Title === title)!.Id;
    await site.merge(`${site.items('OKRObjectives')}(${id('Team')})`, { OkrTopicLink: 'https://contoso.example/topic', OkrDescription: 'Why' }, '*');
    await expect(lists.readAbove(String(id('Team')))).resolves.toMatchObject([{ title: 'Team', description: 'Why', topicLink: 'https://contoso.example/topic' }, { title: 'Company', level: 'organisation' }]);
    await site.merge(`${site.items('OKRObjectives')}(${id('Company')})`, { OkrParentId: id('Team') }, '*');
    expect((await lists.readAbove(String(id('Team')))).map(({ title }) => title)).toEqual(['Team', 'Company']);
  });
});
