import { CountedDays } from '../calendar/CountedDays';
import { defaultSettings } from '../document';
import { STATUS_OF } from '../status/statusCode';
import { chainsOf } from './chainsOf';
import { changeRow, prepareChanges } from './changeRow';
import { noParents, type GoalRow } from './GoalRow';
import type { Reckoning } from './Reckoning';
import { rollUp, workOutAll } from './rollUp';

const reckoning: Reckoning = { today: 50, counted: new CountedDays(null), thresholds: defaultSettings.thresholds, objectiveStatus: 'gap', valueWeighted: false };
const row = (more: Partial<GoalRow>): GoalRow => ({
  kind: 'keyResult', state: 'active', statusByHand: null, home: -1, homeWeight: null, further: noParents, newChildrenContribute: true, measure: 'increase', value: null, start: 0, target: 100, riskThreshold: null, unit: '',
  firstDay: 0, lastDay: 100, phased: null, ...more
});
const objective = (more: Partial<GoalRow> = {}): GoalRow => row({ kind: 'objective', measure: null, start: null, target: null, firstDay: null, lastDay: null, ...more });
const table = (rows: GoalRow[], more: Partial<Reckoning> = {}) => rollUp(rows, { ...reckoning, ...more });

describe('rollUp', () => {
  it('works in any order of rows', () => {
    const down = table([objective(), objective({ home: 0 }), row({ home: 1, value: 40 }), row({ home: 0, value: 80 })]);
    const up = table([row({ home: 2, value: 40 }), row({ home: 3, value: 80 }), objective({ home: 3 }), objective()]);
    expect([...down.progress]).toEqual([0.6000000000000001, 0.4, 0.4, 0.8]);
    expect([...up.progress].reverse().map((progress) => Number(progress.toFixed(12)))).toEqual([0.6, 0.4, 0.8, 0.4]);
    expect([chainsOf(down).order, chainsOf(up).order]).toEqual([null, expect.any(Int32Array)]);
    expect([...down.status].map((code) => STATUS_OF[code])).toEqual(['on-track', 'behind', 'behind', 'on-track']);
  });

  it('expects nothing when today is not known', () => {
    expect([...table([objective(), row({ home: 0, value: 1, phased: [{ day: 0, fraction: 0 }] }), row({ home: 0, value: 1 })], { today: null }).expected]).toEqual([NaN, NaN, NaN]);
  });

  it.each([null, 40, 100])('has begun where a contributor stands at its start, with weight %p', (homeWeight) => {
    const rolled = table([objective(), row({ home: 0, homeWeight, value: 0 })]);
    expect([...rolled.progress]).toEqual([0, 0]);
    workOutAll(rolled);
    expect([[...rolled.progress], STATUS_OF[rolled.status[0]]]).toEqual([[0, 0], 'at-risk']);
  });

  it('leaves a status that is settled as it is where the worst decides', () => {
    const late = row({ home: 0, value: 0 });
    const statusOf = (more: Partial<GoalRow>) => STATUS_OF[table([objective(more), late], { objectiveStatus: 'worst' }).status[0]];
    expect([statusOf({}), statusOf({ statusByHand: 'on-track' }), statusOf({ state: 'closed' })]).toEqual(['at-risk', 'on-track', 'closed']);
  });

  it('takes parents that are no row for none', () => {
    const rolled = table([objective(), row({ home: 7, value: 50 }), row({ home: -1, further: [{ goal: 99, weight: null }, { goal: -1, weight: null }], value: 50 })]);
    expect([...rolled.progress]).toEqual([NaN, 0.5, 0.5]);
  });

  it('has room for goals with very many parents', () => {
    const many = 200;
    const rows = [...Array.from({ length: many }, () => objective()), row({ value: 50, further: Array.from({ length: many }, (_, goal) => ({ goal, weight: null })) }), row({ home: 0, value: 30 })];
    expect([...table(rows).progress].slice(0, 3)).toEqual([0.4, 0.5, 0.5]);
    expect([...table(rows).progress].slice(0, many).filter((progress) => progress !== 0.5)).toEqual([0.4]);
  });

  it('has room for many goals with many parents, the long way too', () => {
    const parents = Array.from({ length: 20 }, (_, goal) => ({ goal, weight: null }));
    const rows = [...parents.map(() => objective()), ...Array.from({ length: 12 }, (_, n) => row({ value: n * 5, further: parents }))];
    const long = table(rows);
    workOutAll(long);
    expect([...long.progress].slice(0, 20)).toEqual(parents.map(() => 0.275));
    expect(chainsOf(long).child.subarray(0, 240)).toEqual(Int32Array.from({ length: 240 }, (_, edge) => 20 + Math.floor(edge / 20)));
  });

  it('counts once what is aligned to a key result and to its objective, wherever the rows stand', () => {
    const both = (keyResult: number, goal: number) => row({ home: keyResult, further: [{ goal, weight: null }], value: 40 });
    const at = (goal: number, rows: GoalRow[]) => table(rows).progress[goal];
    expect([at(1, [both(2, 1), objective(), row({ home: 1 }), row({ home: 1, value: 100 })]), at(1, [row({ home: 1 }), objective(), both(0, 1), row({ home: 1, value: 100 })]), at(2, [row({ home: 2, value: 100 }), row({ home: 2 }), objective(), both(1, 2)])]).toEqual([0.7, 0.7, 0.7]);
  });

  it('ends on rows in a circle, which it does not ask for', () => {
    const rolled = table([objective({ home: 1 }), objective({ home: 0 }), row({ home: 1, value: 50 })]);
    expect([...rolled.progress].every((progress) => Number.isNaN(progress) || (progress >= 0 && progress <= 1))).toBe(true);
  });

  it('knows what is expected of goals with dates, phases and none by turns', () => {
    const phased = [{ day: 0, fraction: 0 }, { day: 50, fraction: 0.9 }, { day: 100, fraction: 1 }];
    const rows = [{}, { phased }, {}, { lastDay: 200 }, {}, { firstDay: null }, { lastDay: null }, {}, { firstDay: 30 }].map((more) => row(more));
    expect([...table(rows).expected]).toEqual([0.5, 0.9, 0.5, 0.25, 0.5, NaN, NaN, 0.5, 2 / 7]);
  });
});

describe('changeRow', () => {
  it('reaches a goal through several parents once, after all that is below it', () => {
    const rows = [objective(), objective({ home: 0 }), objective({ home: 0, further: [{ goal: 1, weight: null }] }), row({ home: 2, further: [{ goal: 0, weight: 10 }, { goal: 44, weight: null }], value: 10 })];
    const changes = prepareChanges(table(rows));
    const changed = changeRow(changes, 3, { ...rows[3], value: 70 });
    expect(changed).toEqual([3, 2, 1, 0]);
    expect([...changes.table.progress]).toEqual([...table([...rows.slice(0, 3), { ...rows[3], value: 70 }]).progress]);
    expect(changeRow(changes, 1, rows[1])).toEqual([1, 0]);
  });

  it('works where rows are not in order', () => {
    const rows = [row({ home: 2, value: 10 }), objective(), objective({ home: 1 })];
    const changes = prepareChanges(table(rows));
    expect(changeRow(changes, 0, { ...rows[0], value: null })).toEqual([0, 2, 1]);
    expect([...changes.table.progress]).toEqual([NaN, NaN, NaN]);
    expect(changeRow(changes, 0, { ...rows[0], value: 30 })).toEqual([0, 2, 1]);
    expect([...changes.table.progress]).toEqual([0.3, 0.3, 0.3]);
  });
});
