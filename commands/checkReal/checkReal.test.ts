import type { Normalised } from '../checkConvert/compareNormalised';
import { chainsOf, visibleIn } from './chains';
import { compareLists } from './compareLists';
import { compareStored } from './compareStored';
import { expectedCheckIns, shownLines } from './expectedCheckIns';
import { knownDifferences, shownTitle, sourceOkrs } from './sourceOkrs';
import { type StoredRows, storedOkrs } from './storedOkrs';
import { pathsOfLines } from './treeLines';

const longTitle = 'A long way '.repeat(30).trim();
const goal = { description: null, teamIds: [], ownerIds: [], creatorId: null, startDate: '', endDate: '', goalType: '', status: '', progress: null, score: null, createdAt: '' };
const normalised: Normalised = {
  periods: [{ id: 'P1', name: '2019 Q1', startDate: '2019-01-01', endDate: '2019-03-31' }, { id: 'P2', name: '2019 Q2', startDate: '2019-04-01', endDate: '2019-06-30' }],
  users: [], teams: [],
  objectives: [{ ...goal, id: 1, title: 'Grow', periodId: 'P1' }, { ...goal, id: 2, title: longTitle, periodId: 'P2' }],
  keyResults: [{ ...goal, id: 3, title: ' Users ', periodId: 'P2', unit: '%', start: 0, target: 100, current: null }],
  alignments: [{ childId: 2, parentId: 1, weight: 50 }, { childId: 3, parentId: 2, weight: 50 }, { childId: 3, parentId: 1, weight: 50 }],
  checkIns: [
    { okrId: 3, date: '2019-05-16', userId: null, value: 1234.5, status: 'On Track', note: 'Half way ', activityAt: '' }, { okrId: 3, date: '2019-06-01', userId: null, value: null, status: 'On Track', note: 'No news', activityAt: '' }
  ]
};
const source = sourceOkrs(normalised);
const rows = (): StoredRows => ({
  periods: [{ Id: 7, Title: '2019 Q1' }, { Id: 8, Title: '2019 Q2' }],
  objectives: [
    { Id: 11, Title: 'Grow', OkrExternalId: '1', OkrDescription: null, OkrPeriodId: 7, OkrParentId: null, OkrParentKeyResultId: null },
    { Id: 12, Title: shownTitle(longTitle), OkrExternalId: '2', OkrDescription: `${longTitle}\n\nWhy`, OkrPeriodId: 8, OkrParentId: 11, OkrParentKeyResultId: null }
  ],
  keyResults: [{ Id: 21, Title: 'Users', OkrExternalId: '3', OkrDescription: null, OkrPeriodId: 8, OkrUnit: '%', OkrObjectiveId: 12 }],
  alignments: [{ Id: 1, OkrChild: 'k21', OkrParent: 'o11', OkrRemoved: false }],
  checkIns: [
    { Id: 1, OkrGoal: 'k21', OkrKind: 'opening', OkrDate: '2019-04-01', OkrValue: 0, OkrNote: null }, { Id: 2, OkrGoal: 'k21', OkrKind: 'check-in', OkrDate: '2019-05-16', OkrValue: 1234.5, OkrNote: 'Half way' },
    { Id: 3, OkrGoal: 'k21', OkrKind: 'check-in', OkrDate: '2019-06-01', OkrValue: null, OkrNote: 'No news' }
  ]
});

test('a goal with several parents has a chain through each', () => {
  expect(chainsOf(source, new Set(['1', '2', '3']))).toEqual([['1'], ['1', '2'], ['1', '2', '3'], ['1', '3']]);
});

test('a goal that supports itself is an error, not an endless search', () => {
  expect(() => chainsOf({ parents: new Map([['1', ['2']], ['2', ['1']]]) }, new Set(['1', '2']))).toThrow('supports itself');
});

test('in a period stand its goals and, of other periods, what they support', () => {
  expect([...visibleIn(source, '2019 Q2')].sort()).toEqual(['1', '2', '3']);
  expect([...visibleIn(source, '2019 Q1')]).toEqual(['1']);
});

test('paths follow from the levels of the lines', () => {
  const line = (level: number, title: string) => ({ level, title });
  expect(pathsOfLines([line(1, 'a'), line(2, 'b'), line(3, 'c'), line(2, 'd'), line(1, 'e')])).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'd'], ['e']]);
  expect(() => pathsOfLines([line(1, 'a'), line(3, 'c')])).toThrow('“c” is on level 3');
});

test('lists are compared with how often each entry comes', () => {
  expect(compareLists('It', ['a', 'a', 'b'], ['b', 'a', 'c'])).toEqual(['It is missing: a', 'It is not in the source: c']);
});

test('lists that hold the same differ in nothing, and the value at the start is no check-in', () => {
  const stored = storedOkrs(rows());
  expect(compareStored(source, stored)).toEqual([]);
  expect(stored.openings).toBe(1);
  expect([...stored.links]).toEqual([['1', 'goal=11'], ['2', 'goal=12'], ['3', 'keyResult=21']]);
});

test.each<[string, (changed: StoredRows) => void, RegExp]>([
  ['a title', (changed) => { changed.keyResults[0].Title = 'User'; }, /the title is missing: key result 3, 2019 Q2: Users/],
  ['a long title without its whole', (changed) => { changed.objectives[1].OkrDescription = null; }, /the title is missing: objective 2/],
  ['a home', (changed) => { changed.objectives[1].OkrParentId = null; }, /the alignment is missing: 2 below 1/],
  ['a further parent that was taken away later', (changed) => { changed.alignments.push({ Id: 2, OkrChild: 'k21', OkrParent: 'o11', OkrRemoved: true }); }, /the chain of parents is missing: 1 › 3/],
  ['a value', (changed) => { changed.checkIns[1].OkrValue = 1234; }, /the check-in is missing: 3, 2019-05-16, 1234.5, Half way/],
  ['a row', (changed) => { changed.checkIns.pop(); }, /the check-in is missing: 3, 2019-06-01, no value, No news/]
])('%s that differs is named', (_what, change, expected) => {
  const changed = rows();
  change(changed);
  expect(compareStored(source, storedOkrs(changed)).join('\n')).toMatch(expected);
});

test('the details of a goal list its check-ins, those of an objective with the title of each key result', () => {
  expect(expectedCheckIns(source, '3')).toEqual(['May 16, 2019, 1,234.5%, Half way', 'Jun 1, 2019, no value, No news']);
  expect(expectedCheckIns(source, '1')).toEqual(['Users, May 16, 2019, 1,234.5%, Half way', 'Users, Jun 1, 2019, no value, No news']);
  const shown = [
    { about: null, value: null, kind: null, note: 'No news', date: 'Jun 1, 2019' }, { about: null, value: '0%', kind: 'Value at the start', note: '', date: 'Apr 1, 2019' },
    { about: null, value: '1,234.5%', kind: null, note: 'Half way', date: 'May 16, 2019' }
  ];
  expect(compareLists('It', expectedCheckIns(source, '3'), shownLines(shown))).toEqual([]);
});

test('what differs by design is named', () => {
  expect(knownDifferences(normalised)).toEqual([
    expect.stringMatching(/^check-ins without a value .*: 1$/), expect.stringMatching(/^titles with spaces .*: 1$/), expect.stringMatching(/^titles longer than the 255 .*: 1$/)
  ]);
  expect(shownTitle(longTitle)).toHaveLength(255);
});
