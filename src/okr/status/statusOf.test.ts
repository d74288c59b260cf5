import { gapOf, gapStatus, settledStatus, statusByGap, UNSETTLED } from './statusOf';
import { STATUS_OF, statusCode } from './statusCode';

const of = (more: Partial<Parameters<typeof settledStatus>[0]>) => settledStatus({ state: 'active', statusByHand: null, measure: 'increase', value: 5, target: 10, riskThreshold: null, ...more });
const word = (code: number) => (code === UNSETTLED ? null : STATUS_OF[code]);

describe('settledStatus', () => {
  it('leaves active goals and drafts to their progress', () => {
    expect([of({}), of({ state: 'draft' }), of({ measure: 'decrease' }), of({ measure: 'yes-no' }), of({ measure: 'milestones' }), of({ measure: null }), of({ measure: 'number' })].map(word)).toEqual(Array(7).fill(null));
  });

  it('knows closed and postponed goals, then what was set by hand', () => {
    expect([of({ state: 'closed', statusByHand: 'behind' }), of({ state: 'postponed', statusByHand: 'behind' }), of({ state: 'draft', statusByHand: 'behind' })].map(word)).toEqual(['closed', 'postponed', 'behind']);
    for (const status of STATUS_OF) expect(word(of({ statusByHand: status }))).toBe(status);
  });

  it('leaves key results with a line but no value or no target, and baselines without a value, to their progress', () => {
    expect([of({ measure: 'stay-above', value: null }), of({ measure: 'stay-above', target: null }), of({ measure: 'stay-below', target: null }), of({ measure: 'baseline', value: null })].map(word)).toEqual([null, null, null, null]);
    expect(word(of({ measure: 'baseline' }))).toBe('on-track');
  });

  it('takes what is as good as on the line for on it', () => {
    const above = (value: number, riskThreshold: number | null = null) => word(of({ measure: 'stay-above', target: 0, value, riskThreshold }));
    expect([above(1e-9), above(2e-9), above(-1e-9), above(0)]).toEqual(['at-risk', 'on-track', 'at-risk', 'at-risk']);
    expect([above(1 + 1e-9, 1), above(1 + 1e-8, 1), above(-1 - 1e-9, -1), above(-1 - 1e-8, -1), above(0, 0), above(1, 0)]).toEqual(['behind', 'on-track', 'behind', 'at-risk', 'at-risk', 'on-track']);
  });
});

describe('gapStatus', () => {
  it('takes what is as good as on a threshold for on it', () => {
    const at = (threshold: number) => [gapStatus(0, 0.5, { behind: 0, atRisk: threshold }), gapStatus(0, 0.5, { behind: threshold, atRisk: 90 })].map(word);
    expect([at(50), at(50 - 1e-9), at(50 - 1e-8)]).toEqual([['behind', 'on-track'], ['behind', 'on-track'], ['at-risk', 'behind']]);
  });

  it('is not started without progress, on track where nothing is expected', () => {
    const thresholds = { behind: 0, atRisk: 25 };
    expect([statusByGap(null, 1, thresholds), statusByGap(null, null, thresholds), statusByGap(0, null, thresholds), statusByGap(0, 1, thresholds)]).toEqual(['not-started', 'not-started', 'on-track', 'at-risk']);
  });
});

describe('gapOf', () => {
  it('is in points, and null when one is', () => expect([gapOf(0.75, 0.5), gapOf(0.5, 0.75), gapOf(null, 0.5), gapOf(0.5, null)]).toEqual([25, -25, null, null]));
});

describe('statusCode', () => {
  it('goes back and forth', () => expect(STATUS_OF.map(statusCode)).toEqual([0, 1, 2, 3, 4, 5]));
});
