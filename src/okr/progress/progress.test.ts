import { doneWeights } from './milestones';
import { ownProgress, within } from './ownProgress';
import { rawProgress, wayGone } from './rawProgress';

describe('rawProgress', () => {
  it('is the part of the way that is gone, beyond both ends too', () => {
    expect([[20, 10, 50], [50, 10, 50], [70, 10, 50], [0, 10, 50], [10, 10, 50]].map(([value, start, target]) => rawProgress('increase', value, start, target))).toEqual([0.25, 1, 1.5, -0.25, 0]);
    expect([[40, 50, 10], [0, 50, 10], [60, 50, 10]].map(([value, start, target]) => rawProgress('decrease', value, start, target))).toEqual([0.25, 1.25, -0.25]);
  });

  it('is 1 or 0 where start and target are equal', () => {
    expect([rawProgress('increase', 5, 5, 5), rawProgress('increase', 5 - 1e-10, 5, 5), rawProgress('increase', 4.9, 5, 5), rawProgress('increase', 6, 5, 5)]).toEqual([1, 1, 0, 1]);
    expect([rawProgress('decrease', 5, 5, 5), rawProgress('decrease', 5 + 1e-10, 5, 5), rawProgress('decrease', 5.1, 5, 5), rawProgress('decrease', 4, 5, 5)]).toEqual([1, 1, 0, 1]);
    expect([rawProgress('increase', -1e-9, 0, 0), rawProgress('increase', -1.1e-9, 0, 0), rawProgress('decrease', 1e-9, 0, 0), rawProgress('decrease', 1.1e-9, 0, 0)]).toEqual([1, 0, 1, 0]);
  });

  it('starts at 0 where an increase has no start', () => {
    expect([rawProgress('increase', 5, null, 10), rawProgress('increase', 0, null, 0), rawProgress('decrease', 5, null, 10), rawProgress('increase', null, 0, 10), rawProgress('increase', 5, 0, null)]).toEqual([0.5, 1, null, null, null]);
  });

  it('knows numbers whose differences are beyond all numbers', () => {
    expect([rawProgress('increase', 1e308, -1e308, 1e308), rawProgress('increase', 0, -1e308, 1e308), rawProgress('increase', -1.5e308, 1.5e308, 1.6e308), rawProgress('decrease', 0, 1.7e308, -1.7e308)]).toEqual([1, 0.5, expect.closeTo(-30, 6), 0.5]);
    expect([rawProgress('increase', 1e308, 0, 1e-300), rawProgress('increase', -1e308, 0, 1e-300)]).toEqual([null, null]);
    expect([wayGone(true, 1e308, 0, 1e-300), wayGone(true, -1e308, 0, 1e-300)]).toEqual([Infinity, -Infinity]);
  });

  it('never is -0', () => expect(Object.is(rawProgress('decrease', 50, 50, 10), 0)).toBe(true));
});

describe('ownProgress', () => {
  it.each([
    ['increase', 20, 0, 10, 1], ['decrease', 20, 10, 0, 0], ['increase', 1e308, 0, 1e-300, 1], ['increase', -1e308, 0, 1e-300, 0], ['stay-above', 10, null, 9, 1], ['stay-above', 9, null, 9, 0], ['stay-above', 10, null, null, null],
    ['stay-below', 8, null, 9, 1], ['stay-below', 9, null, 9, 0], ['stay-below', 8, null, null, null], ['yes-no', 1, 0, 100, 1], ['yes-no', 0.9, 0, 100, 0], ['yes-no', 1 - 1e-10, null, null, 1], ['yes-no', 0, null, null, 0], ['milestones', 1, 0, 4, 0.25],
    ['milestones', 0, 0, 0, null], ['milestones', 1, 0, null, null], ['milestones', 1, 0, -1, null], ['baseline', 5, 0, 10, null], ['initiative', 40, null, null, 0.4], ['initiative', 140, null, null, 1], ['initiative', -5, null, null, 0], ['number', 5, 0, 10, null],
    [null, 5, 0, 10, null], ['increase', null, 0, 10, null], ['decrease', 5, null, 0, null]
  ] as const)('%s at %s from %s to %s is %s', (measure, value, start, target, progress) => expect(ownProgress(measure, value, start, target)).toBe(progress));

  it('takes what is as good as on the line for on it', () => {
    expect([ownProgress('stay-above', 1e-9, null, 0), ownProgress('stay-above', 1.1e-9, null, 0), ownProgress('stay-below', -1e-9, null, 0), ownProgress('stay-below', -1.1e-9, null, 0)]).toEqual([0, 1, 0, 1]);
  });
});

describe('within', () => {
  it('cuts to 0 to 1, without -0, and leaves NaN', () => {
    expect([within(1.1), within(1), within(0.5), within(0), within(-3), within(NaN), within(Infinity), within(-Infinity)]).toEqual([1, 1, 0.5, 0, 0, NaN, 1, 0]);
    expect(Object.is(within(-0), 0)).toBe(true);
  });
});

describe('doneWeights', () => {
  it('adds up what is done by the row or by name', () => {
    const milestones = [{ id: 'a', weight: 1, done: true }, { id: 'b', weight: 2, done: false }, { id: 'c', weight: 4, done: false }];
    expect([doneWeights(milestones, new Set(['c', 'x'])), doneWeights(milestones.slice(1), new Set()), doneWeights([], new Set(['c']))]).toEqual([{ done: 5, all: 7, hasDone: true }, { done: 0, all: 6, hasDone: false }, { done: 0, all: 0, hasDone: false }]);
  });
});
